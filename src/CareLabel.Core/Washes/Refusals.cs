namespace CareLabel.Washes;

/// <summary>A column is named that no list has.</summary>
public sealed record NoSuchColumn(string Name, IReadOnlyList<string> There)
    : Refusal("no-such-column", $"There is no column '{Name}'; there are: {string.Join(", ", There.Take(40))}.");

/// <summary>The column map names something that is not there.</summary>
public sealed record MapNamesNothing(string Problem)
    : Refusal("map-names-nothing", $"The column map does not fit: {Problem}");
