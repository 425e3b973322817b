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

/// <summary>More columns than an import takes.</summary>
public sealed record ListTooWide(string Path, int Columns)
    : Refusal("list-too-wide", FormattableString.Invariant(
        $"{Path}: the list has {Columns} columns and an import takes {ImportLists.MostColumns} at most; leave out those that no record needs, and what stands far outside of the list."));

/// <summary>Nearly all rows wait, so the list or its mapping is likely to be wrong.</summary>
/// <param name="Import">The import.</param>
/// <param name="Set">Its change set.</param>
/// <param name="File">The list.</param>
/// <param name="Counts">What came of its rows so far.</param>
/// <param name="Most">What most of them wait for, with how many do.</param>
public sealed record ImportStopped(long Import, long Set, string File, ImportCounts Counts, IReadOnlyList<(string What, int Rows)> Most)
    : Refusal("import-stopped", FormattableString.Invariant(
        $"{Path.GetFileName(File)}: stopped at {Counts.Rows:N0} rows, since {Counts.Waiting:N0} of them wait and {(Counts.LetIn == 0 ? "none was" : $"only {Counts.LetIn:N0} were")} let in. ")
        + $"Most often: {string.Join("; ", Most.Select(one => FormattableString.Invariant($"{one.What} ({one.Rows:N0} rows)")))} "
        + "See whether this is the list you mean and where its columns go (--dry-run --json). "
        + FormattableString.Invariant($"To go on all the same: carelabel import --resume {Import} --anyway")
        + (Counts.Records == 0 ? "" : FormattableString.Invariant($"; to take back what was let in: carelabel undo {Set}")));

/// <summary>An import of the same list was ended before the list was: to begin again would make its records twice.</summary>
public sealed record ImportUnfinished(string File, long Import, int Row)
    : Refusal("import-unfinished", FormattableString.Invariant(
        $"{Path.GetFileName(File)}: import {Import} of this list was ended at row {Row:N0}. To go on with it: carelabel import --resume {Import}; to begin anew all the same, add --anew."));

/// <summary>It was stopped since nearly all rows wait.</summary>
public sealed record ImportIsStopped(long Import, int Waiting)
    : Refusal("import-is-stopped", FormattableString.Invariant(
        $"Import {Import} was stopped, since {Waiting:N0} of its rows wait; to go on all the same: carelabel import --resume {Import} --anyway"));

/// <summary>What it had let in was taken back.</summary>
public sealed record ImportUndone(long Import, long By)
    : Refusal("import-undone", $"Import {Import} was undone by change {By}, so there is nothing to go on with; import the list anew.");

/// <summary>The right is missing.</summary>
public sealed record MayNotImport(string Plural) : Refusal("may-not-import", $"You may not import {Plural}; ask an administrator.");

/// <summary>A mapping names a column that the list does not have.</summary>
public sealed record MapNoColumn(string Column, IReadOnlyList<string> ThereIs)
    : Refusal("map-no-column", $"The mapping names a column '{Column}', and the list has: {string.Join(", ", ThereIs)}.");

/// <summary>A mapping names a field that there is not.</summary>
public sealed record MapNoField(string Column, string To, IReadOnlyList<string> ThereIs)
    : Refusal("map-no-field", $"The mapping sends '{Column}' to '{To}', and there is no such field; there is: {string.Join(", ", ThereIs)}.");

/// <summary>A mapping names a field that is used no more or cannot be set.</summary>
public sealed record MapClosedField(string Column, string To)
    : Refusal("map-closed-field", $"The mapping sends '{Column}' to '{To}', which is used no more or follows from other fields; leave the column out or send it elsewhere.");

/// <summary>A mapping sends two columns to one field.</summary>
public sealed record MapFieldTwice(string Column, string Other, string To)
    : Refusal("map-field-twice", $"The mapping sends both '{Column}' and '{Other}' to '{To}'; leave one of them out, or give the second a number where a record has several.");

/// <summary>A mapping cannot be read.</summary>
public sealed record MapUnreadable(string Path)
    : Refusal("map-unreadable", $"{Path}: this is no mapping of columns; 'carelabel import LIST --dry-run --json' shows one.");

/// <summary>No column goes anywhere.</summary>
public sealed record NothingMapped(string Path, IReadOnlyList<string> Columns) : Refusal(
    "nothing-mapped", $"{Path}: no column is recognised as a name or anything else that a record has ({string.Join(", ", Columns.Take(20))}); check that this is the list you mean, or give a mapping with --map.");

/// <summary>Records cannot be found by a key.</summary>
public sealed record KeyUnusable(string Key, IReadOnlyList<string> ThereIs)
    : Refusal("key-unusable", $"Records cannot be found by '{Key}' in this list; they can be by: {(ThereIs.Count == 0 ? "nothing that it has" : string.Join(", ", ThereIs))}.");

/// <summary>An update needs to know which records are meant.</summary>
public sealed record KeyMissing(IReadOnlyList<string> ThereIs)
    : Refusal("key-missing", $"To update, a key must say which records are meant: the list has no id of its own, so name one with --key: {string.Join(", ", ThereIs)}.");

/// <summary>No import has this number.</summary>
public sealed record NoSuchImport(long Import) : Refusal("no-such-import", $"There is no import {Import}.");

/// <summary>It has ended already.</summary>
public sealed record ImportOver(long Import) : Refusal("import-over", $"Import {Import} has come to its end; there is nothing to resume.");

/// <summary>It has not ended.</summary>
public sealed record ImportNotOver(long Import) : Refusal("import-not-over", $"Import {Import} has not come to its end; resume it first: carelabel import --resume {Import}");

/// <summary>The list is another than the one that was begun with.</summary>
public sealed record ListChanged(long Import, string Path)
    : Refusal("list-changed", $"{Path} is not the list that import {Import} began with; put that back, or undo the import and begin again.");

/// <summary>No row waits.</summary>
public sealed record NothingWaits(long Import) : Refusal("nothing-waits", $"No row of import {Import} waits to be mended.");

/// <summary>A file of mended rows has lost the columns by which it is known.</summary>
public sealed record NotTheRows(string Path, long Import)
    : Refusal("not-the-rows", $"{Path}: this is not the file of waiting rows that import {Import} wrote; its columns must stay as they were.");

/// <summary>The file of waiting rows cannot be written; the rows are in the base.</summary>
public sealed record WaitingUnwritable(long Import, string File, string Why)
    : Refusal("waiting-unwritable", $"{File}: the rows that wait could not be written there: {Why} They wait in the base; make room or mend the folder, and 'carelabel import --retry {Import}' tries them again and writes the file.");
