using System.Runtime.CompilerServices;
using CareLabel.Data;
using CareLabel.Operations;
using Microsoft.EntityFrameworkCore;

namespace CareLabel.Activities;

/// <summary>
/// Each row of an attachment has its file, to the byte of its size, and each file that is a day old has its row. What has none
/// is named here, and swept away by <see cref="SweepFiles"/>.
/// </summary>
public sealed class FilesCheck(FileStore files, TimeProvider clock) : ICheck
{
    /// <inheritdoc/>
    public string Name => "files";

    /// <inheritdoc/>
    public async IAsyncEnumerable<Finding> Run(Db db, [EnumeratorCancellation] CancellationToken stop)
    {
        var rows = db.Attachments.AsNoTracking().OrderBy(row => row.Id).Select(row => new { row.Id, row.Name, row.Hash, row.SizeBytes });
        await foreach (var row in rows.AsAsyncEnumerable().WithCancellation(stop))
        {
            var file = new FileInfo(files.PathOf(row.Hash, row.Id.Value));
            if (!file.Exists) yield return new(Name, $"attachment {row.Id}", $"The file of '{row.Name}' is missing.");
            else if (file.Length != row.SizeBytes) yield return new(Name, $"attachment {row.Id}", $"The file of '{row.Name}' has {file.Length} bytes, not {row.SizeBytes}.");
        }

        var orphans = new OrphanFiles(db, files, clock);
        if (await orphans.AreOfAnother(stop))
        {
            yield return new(Name, files.Folder, "No file in it is of this base; is it the right folder for this database?");
            yield break;
        }

        await foreach (var path in orphans.All(stop))
        {
            yield return new(Name, Path.GetRelativePath(files.Folder, path), "No row names this file; 'carelabel jobs run' sweeps it away.");
        }
    }
}
