using CareLabel.Data;
using CareLabel.Data.Write;
using CareLabel.Shared;
using Microsoft.EntityFrameworkCore;

namespace CareLabel.Activities;

/// <summary>Keeps a file with a record of any kind: the file first, then its row; where there is no row, there is no file.</summary>
public sealed class AttachFile(Db db, Writes writes, FileStore files, FileRules rules)
{
    private const int MostTries = 3, MostNameLetters = 200;

    /// <summary>Which.</summary>
    /// <param name="To">The record.</param>
    /// <param name="Name">As it was called where it came from.</param>
    /// <param name="MediaType">What it says it is; null where nobody says.</param>
    public sealed record Request(RecordRef To, string Name, string? MediaType);

    /// <summary>Reads the file to its end and keeps it.</summary>
    public async Task<Outcome<Attachment>> Run(Actor actor, Request request, Stream content, CancellationToken stop)
    {
        if (!actor.Rights.May(Acts.Edit, request.To.Kind)) return new MayNotAttach(request.To.Kind);
        if (NameOf(request.Name) is not { Length: > 0 } name) return new FileNameMissing();
        if (await Load(request.To, stop) is null) return new LinkGone(request.To);
        if (await files.Read(content, rules.MostBytes, stop) is not { } aside) return new FileTooLarge(name, rules.MostBytes);

        var row = new Attachment
        {
            OfKind = request.To.Kind, Of = request.To.Id, Name = name, MediaType = MediaTypeOf(request.MediaType), SizeBytes = aside.SizeBytes, Hash = aside.Hash,
        };
        try
        {
            files.Settle(aside, row);
            if (await Save(actor, request.To, row, stop) is not { } refused) return row;
            files.Forget(row);
            return refused;
        }
        catch
        {
            FileStore.Forget(aside);
            // The base may have kept the row although it could not say so; then its file stays.
            if (!await IsKept(row)) files.Forget(row);
            throw;
        }
    }

    // Somebody who edits the record meanwhile is no reason to send a file again.
    private async Task<Refusal?> Save(Actor actor, RecordRef to, Attachment row, CancellationToken stop)
    {
        for (var tries = 1; ; tries++)
        {
            db.ChangeTracker.Clear();
            if (await Load(to, stop) is null) return new LinkGone(to);
            row.Position = 1 + (await db.Attachments.Where(other => other.Of == to.Id && other.RetiredAt == null).MaxAsync(other => (int?)other.Position, stop) ?? 0);
            var changes = new Changes();
            changes.Add(row);
            var saved = await writes.Save(new(actor, "attach", row.Name), changes, stop);
            if (saved.Refused is not Collision || tries == MostTries) return saved.Refused;
        }
    }

    private async Task<Row?> Load(RecordRef record, CancellationToken stop)
    {
        var table = JournalTable.Of(db).Values.SingleOrDefault(table => table.Kind == record.Kind);
        return table is not null && await table.Load(db, [record.Id], true, stop) is [{ IsLive: true } row] ? row : null;
    }

    private async Task<bool> IsKept(Attachment row)
    {
        try
        {
            return await db.Attachments.AsNoTracking().AnyAsync(other => other.Id == row.Id, CancellationToken.None);
        }
        catch (System.Data.Common.DbException)
        {
            return true;
        }
    }

    private static string NameOf(string typed)
    {
        var name = new string([.. typed[(typed.LastIndexOfAny(['/', '\\']) + 1)..].Where(sign => !char.IsControl(sign))]).Trim();
        if (name.Length <= MostNameLetters) return name;
        var end = Path.GetExtension(name);
        return end.Length is > 0 and < 20 ? name[..(MostNameLetters - end.Length)] + end : name[..MostNameLetters];
    }

    private static string MediaTypeOf(string? said) =>
        said is { Length: > 0 and < 100 } && said.All(sign => char.IsAsciiLetterOrDigit(sign) || "/.+-".Contains(sign, StringComparison.Ordinal)) && said.Contains('/', StringComparison.Ordinal)
            ? said.ToLowerInvariant()
            : "application/octet-stream";
}
