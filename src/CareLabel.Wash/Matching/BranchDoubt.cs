namespace CareLabel.Wash.Matching;

/// <summary>Organisations that look like branches or sub-units of one: the same name or number, and another place.</summary>
internal sealed class BranchDoubt(Rows rows)
{
    private readonly CompanyComparison? _name = rows.Comparisons.OfType<CompanyComparison>().FirstOrDefault();
    private readonly AddressComparison? _address = rows.Comparisons.OfType<AddressComparison>().FirstOrDefault();
    public bool Of(int a, int b)
    {
        ReadOnlySpan<int> x = rows[a], y = rows[b];
        var memo = Memo.Small;
        if (_name?.Compare(x, y, memo) == CompanyComparison.Affiliate) return true;
        return Differ(_name, x, y) || Differ(_address, x, y);
    }

    private static bool Differ(Comparison? comparison, ReadOnlySpan<int> x, ReadOnlySpan<int> y) =>
        comparison is not null && comparison.Compare(x, y, Memo.Small) == comparison.Differs;
}
