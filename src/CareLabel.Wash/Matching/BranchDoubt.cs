namespace CareLabel.Wash.Matching;

/// <summary>Organisations that look like branches or sub-units of one: the same name or number, and another place.</summary>
internal sealed class BranchDoubt(Rows rows)
{
    private readonly CompanyComparison? _name = rows.Comparisons.OfType<CompanyComparison>().FirstOrDefault();
    private readonly StreetComparison? _street = rows.Comparisons.OfType<StreetComparison>().FirstOrDefault();
    private readonly TownComparison? _town = rows.Comparisons.OfType<TownComparison>().FirstOrDefault();
    public bool Of(int a, int b)
    {
        ReadOnlySpan<int> x = rows[a], y = rows[b];
        if (Differ(_name, x, y)) return true;
        return Differ(_town, x, y) && (_street is null || Differ(_street, x, y));
    }

    private static bool Differ(Comparison? comparison, ReadOnlySpan<int> x, ReadOnlySpan<int> y) =>
        comparison is not null && comparison.Compare(x, y, Memo.Small) == comparison.Differs;
}
