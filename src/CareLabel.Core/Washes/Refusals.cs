namespace CareLabel.Washes;

/// <summary>A column is named that no list has.</summary>
public sealed record NoSuchColumn(string Name, IReadOnlyList<string> There)
    : Refusal("no-such-column", $"There is no column '{Name}'; there are: {string.Join(", ", There.Take(40))}.");

/// <summary>The rules name a file that is not among those to wash.</summary>
public sealed record NoSuchList(string Name, IReadOnlyList<string> There)
    : Refusal("no-such-list", $"The rules name the file '{Name}', which is not among the files to wash: {string.Join(", ", There.Take(40))}.");

/// <summary>The column map names something that is not there.</summary>
public sealed record MapNamesNothing(string Problem)
    : Refusal("map-names-nothing", $"The column map does not fit: {Problem}");

/// <summary>The rules part a row that is in no file.</summary>
public sealed record PartedNamesNothing(string Id)
    : Refusal("parted-names-nothing", $"The rules part '{Id}', but no row has that id; an id is what rows.csv shows in the column 'id', or file:id.");

/// <summary>The rules part rows by an id that is in more than one file.</summary>
public sealed record PartedInSeveralFiles(string Id, string File)
    : Refusal("parted-in-several-files", $"The rules part '{Id}', which is in more than one file; name the file too: {File}:{Id}.");

/// <summary>The rules part a row from itself.</summary>
public sealed record PartedFromItself(string Id)
    : Refusal("parted-from-itself", $"The rules part '{Id}' from itself; name two different rows.");

/// <summary>One file is named twice, so each of its rows would be its own twin.</summary>
public sealed record FileNamedTwice(string Path)
    : Refusal("file-named-twice", $"{Path}: this file is named twice; name each file once.");

/// <summary>A file of settings is no JSON or says what we do not understand.</summary>
public sealed record SettingsUnreadable(string Path, string Problem)
    : Refusal("settings-unreadable", $"{Path}: {Problem}");
