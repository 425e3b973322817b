namespace CareLabel.Fields;

/// <summary>The colours that values of pick lists can have; the pages know them by name.</summary>
public static class Colours
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } =
        ["blue", "azure", "indigo", "purple", "pink", "red", "orange", "yellow", "lime", "green", "teal", "cyan", "gray"];

    /// <summary>Whether there is such a colour.</summary>
    public static bool Has(string colour) => All.Contains(colour);
}
