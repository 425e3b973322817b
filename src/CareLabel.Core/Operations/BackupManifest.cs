using System.Text.Json;

namespace CareLabel.Operations;

/// <summary>What a backup holds, so that what is restored can be compared with it.</summary>
/// <param name="Format">The form of the file; a later one is refused.</param>
/// <param name="Program">The version of the program that made it.</param>
/// <param name="Made">When.</param>
/// <param name="From">The database that it was made from: <c>sqlite</c> or <c>postgres</c>.</param>
/// <param name="Migrations">The names of the migrations that the base had, in order, as both databases call them.</param>
/// <param name="Tables">The tables, each before those that refer to it.</param>
/// <param name="Files">The attachments.</param>
public sealed record BackupManifest(
    int Format, string Program, DateTime Made, string From, IReadOnlyList<string> Migrations, IReadOnlyList<BackupTable> Tables, IReadOnlyList<BackupFile> Files)
{
    /// <summary>The form that this program writes.</summary>
    public const int CurrentFormat = 1;

    /// <summary>Its name in the backup.</summary>
    public const string EntryName = "manifest.json";

    internal static JsonSerializerOptions Json { get; } = new(JsonSerializerDefaults.Web) { WriteIndented = true, RespectRequiredConstructorParameters = true, RespectNullableAnnotations = true };

    /// <summary>All rows of all tables.</summary>
    public long Rows => Tables.Sum(table => table.Rows);

    /// <summary>The name of a migration without the moment at which it was made, which differs between the databases.</summary>
    internal static string NameOf(string migration) => migration[(migration.IndexOf('_', StringComparison.Ordinal) + 1)..];
}

/// <summary>A table in a backup.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Columns">The columns in the order of the values in a row.</param>
/// <param name="Rows">How many rows.</param>
/// <param name="Sum">The sum of the digests of its rows.</param>
/// <param name="Sha256">The digest of its lines.</param>
public sealed record BackupTable(string Name, IReadOnlyList<string> Columns, long Rows, string Sum, string Sha256)
{
    internal string Entry => $"tables/{Name}.ndjson";
}

/// <summary>An attachment in a backup.</summary>
/// <param name="Path">Its path in the folder of attachments, with <c>/</c>.</param>
/// <param name="SizeBytes">How large it is.</param>
/// <param name="Sha256">Its digest.</param>
public sealed record BackupFile(string Path, long SizeBytes, string Sha256)
{
    internal string Entry => $"files/{Path}";
}
