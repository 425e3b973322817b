namespace CareLabel.Exports;

/// <summary>The folder for the results is there and holds something.</summary>
public sealed record FolderNotEmpty(string Path)
    : Refusal("folder-not-empty", $"{Path}: this folder is not empty; name another, or say --force to replace earlier results in it.");

/// <summary>A file stands where the folder should be.</summary>
public sealed record FolderIsFile(string Path)
    : Refusal("folder-is-file", $"{Path}: this is a file; name a folder for the results.");

/// <summary>A result would replace a list that is being read.</summary>
public sealed record InputInTheWay(string Path)
    : Refusal("input-in-the-way", $"{Path}: this input would be overwritten by a result; name another folder.");

/// <summary>The results cannot be written.</summary>
public sealed record FolderUnwritable(string Path, string Why)
    : Refusal("folder-unwritable", $"{Path}: the results could not be written, and nothing was changed: {Why}");

/// <summary>The right is missing.</summary>
public sealed record MayNotExport(string Plural) : Refusal("may-not-export", $"You may not export {Plural}; ask an administrator.");

/// <summary>A field cannot be exported: there is none of its name, or it is sensitive and the right is missing.</summary>
public sealed record NoFieldToExport(string Field, IReadOnlyList<string> ThereIs)
    : Refusal("no-field-to-export", $"There is no field '{Field}' that you may export; there is: {string.Join(", ", ThereIs)}.");

/// <summary>The file cannot be written.</summary>
public sealed record ExportUnwritable(string Path, string Why) : Refusal("export-unwritable", $"{Path}: the export could not be written: {Why}");
