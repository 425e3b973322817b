namespace CareLabel.Imports;

/// <summary>There is no such file.</summary>
public sealed record FileMissing(string Path) : Refusal("file-missing", $"{Path}: there is no such file.");

/// <summary>A folder was named where a file is needed.</summary>
public sealed record FileIsFolder(string Path)
    : Refusal("file-is-folder", $"{Path}: this is a folder; name the CSV or XLSX files in it.");

/// <summary>The file could not be opened or read to its end.</summary>
public sealed record FileUnreadable(string Path, string Why)
    : Refusal("file-unreadable", $"{Path}: the file could not be read: {Why}");

/// <summary>The file holds nothing, or nothing but line ends.</summary>
public sealed record FileEmpty(string Path)
    : Refusal("file-empty", $"{Path}: empty file; export the list again with a header and rows.");

/// <summary>The file is of another kind than its name or the caller promised.</summary>
public sealed record FileNotAList(string Path, string What, string Advice)
    : Refusal("file-not-a-list", $"{Path}: {What}; {Advice}.");

/// <summary>The workbook needs a password.</summary>
public sealed record WorkbookLocked(string Path)
    : Refusal("workbook-locked", $"{Path}: this workbook is protected with a password; save it without one.");

/// <summary>The workbook is damaged.</summary>
public sealed record WorkbookBroken(string Path)
    : Refusal("workbook-broken",
        $"{Path}: this is an Excel workbook, not CSV, and it is damaged; open it in Excel and save it again as CSV or XLSX.");

/// <summary>A file of old Office that holds no workbook, or a damaged one.</summary>
public sealed record OldFileUnreadable(string Path)
    : Refusal("workbook-broken",
        $"{Path}: this is a file of an old Office program, and no workbook can be read from it; open it in Excel and save it as CSV or XLSX.");

/// <summary>More columns than any spreadsheet holds.</summary>
public sealed record TooManyColumns(string Path, int Columns)
    : Refusal("too-many-columns", FormattableString.Invariant(
        $"{Path}: the header has {Columns} columns and {HeaderRow.MostColumns} is the most; check the delimiter or split the file."));
