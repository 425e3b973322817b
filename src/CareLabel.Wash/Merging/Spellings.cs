using System.Runtime.InteropServices;
using CareLabel.Wash.Columns;
using CareLabel.Wash.Standards;

namespace CareLabel.Wash.Merging;

/// <summary>
/// The most frequent of the values of a column. Spellings that fold alike (Lucja and Łucja, or a company with and without
/// its legal form) are counted as one; of them the one with its form, its letters and no doubts is taken.
/// </summary>
internal sealed class Spellings
{
    private readonly WashedColumn _column;
    private readonly bool _isText;
    private readonly RowTimes _times;
    private readonly Func<int, int> _trust;
    private readonly Recall<Spelled> _spelled;

    /// <summary>Prepares.</summary>
    /// <param name="column">The column.</param>
    /// <param name="times">When rows were changed.</param>
    /// <param name="trust">How trusted the source of a row is: the lower the better.</param>
    public Spellings(WashedColumn column, RowTimes times, Func<int, int> trust)
    {
        (_column, _times, _trust) = (column, times, trust);
        _isText = IsText(column.Kind);
        _spelled = new(Read);
    }

    /// <summary>The row whose value wins.</summary>
    /// <param name="rows">Rows that have a value, in order; at least one.</param>
    /// <param name="first">A row that wins a tie of votes; -1 for none.</param>
    /// <param name="ballot">Room to count in.</param>
    /// <param name="unlike">Whether the value won over another spelling of itself.</param>
    public int Choose(ReadOnlySpan<int> rows, int first, Ballot ballot, out bool unlike)
    {
        var spellings = Count(rows, first, ballot.Spellings);
        if (_isText)
        {
            for (var number = 1; number < spellings.Length; number++) Join(spellings, number);
        }

        var values = Values(spellings, ballot.Values);
        // Most rows that differ differ in spelling only.
        var best = values.Length == 1 ? values[0] : Winner(values, spellings);
        unlike = best.Spellings > 1;
        return Best(best.Number, spellings).Row;
    }

    // What rows say, in the order of the first rows that say it.
    private Span<Spelling> Count(ReadOnlySpan<int> rows, int first, List<Spelling> spellings)
    {
        spellings.Clear();
        foreach (var row in rows)
        {
            var code = _column.WashedCode(_column.ValueOf(row));
            ref var spelling = ref Find(spellings, code, row);
            spelling.Votes++;
            spelling.IsFirst |= row == first;
            if (IsNewer(row, spelling.Row)) spelling.Row = row;
        }

        var counted = CollectionsMarshal.AsSpan(spellings);
        foreach (ref var spelling in counted)
        {
            spelling.Trust = _trust(spelling.Row);
            spelling.Doubt = Doubt(_column.ObjectionTo(_column.ValueOf(spelling.Row)));
        }

        return counted;
    }

    private ref Spelling Find(List<Spelling> spellings, int code, int row)
    {
        var number = 0;
        while (number < spellings.Count && spellings[number].Code != code) number++;
        if (number == spellings.Count) spellings.Add(new(_spelled.Of(code), code) { Row = row, Value = number });
        return ref CollectionsMarshal.AsSpan(spellings)[number];
    }

    private bool IsNewer(int row, int than)
    {
        if (row == than) return false;
        var order = _times.CompareNewest(row, than);
        return order < 0 || (order == 0 && _trust(row) < _trust(than));
    }

    private static void Join(Span<Spelling> spellings, int number)
    {
        ref var spelling = ref spellings[number];
        for (var i = 0; i < number; i++)
        {
            if (spellings[i].Value == spelling.Value || !spellings[i].Spelled.Folds(spelling.Spelled)) continue;
            // One spelling may show that two others are the same: Bjorn and Bjoern, by Bjørn.
            var (keep, fold) = (Math.Min(spellings[i].Value, spelling.Value), Math.Max(spellings[i].Value, spelling.Value));
            foreach (ref var one in spellings[..(number + 1)])
            {
                if (one.Value == fold) one.Value = keep;
            }
        }
    }

    private static ReadOnlySpan<SpelledValue> Values(ReadOnlySpan<Spelling> spellings, List<SpelledValue> values)
    {
        values.Clear();
        for (var number = 0; number < spellings.Length; number++)
        {
            if (spellings[number].Value == number) values.Add(SpelledValue.Of(number, spellings));
        }

        return CollectionsMarshal.AsSpan(values);
    }

    private SpelledValue Winner(ReadOnlySpan<SpelledValue> values, ReadOnlySpan<Spelling> spellings)
    {
        var best = 0;
        var isSlip = NameSlips.IsSlip(_column.Kind, values, 0);
        for (var i = 1; i < values.Length; i++)
        {
            var slip = NameSlips.IsSlip(_column.Kind, values, i);
            if (Compare(values[i], slip, values[best], isSlip, spellings) >= 0) continue;
            (best, isSlip) = (i, slip);
        }

        return values[best];
    }

    private int Compare(in SpelledValue a, bool aIsSlip, in SpelledValue b, bool bIsSlip, ReadOnlySpan<Spelling> spellings)
    {
        int order;
        if ((order = (a.Doubt == Doubted.Grave).CompareTo(b.Doubt == Doubted.Grave)) != 0) return order;
        if ((order = aIsSlip.CompareTo(bIsSlip)) != 0) return order;
        if (!_isText && a.Doubt != b.Doubt) return a.Doubt < b.Doubt ? -1 : 1;
        if ((order = b.Votes.CompareTo(a.Votes)) != 0) return order;
        if (a.Doubt != b.Doubt) return a.Doubt < b.Doubt ? -1 : 1;
        if ((order = b.IsFirst.CompareTo(a.IsFirst)) != 0) return order;
        if ((order = _times.CompareNewest(Newest(a, spellings), Newest(b, spellings))) != 0) return order;
        if ((order = b.Longest.CompareTo(a.Longest)) != 0) return order;
        return (order = a.Trust.CompareTo(b.Trust)) != 0 ? order : a.Row.CompareTo(b.Row);
    }

    private int Newest(in SpelledValue value, ReadOnlySpan<Spelling> spellings)
    {
        var newest = spellings[value.Number].Row;
        foreach (ref readonly var spelling in spellings)
        {
            if (spelling.Value == value.Number && _times.CompareNewest(spelling.Row, newest) < 0) newest = spelling.Row;
        }

        return newest;
    }

    private Spelling Best(int value, ReadOnlySpan<Spelling> spellings)
    {
        var best = value;
        for (var i = value + 1; i < spellings.Length; i++)
        {
            if (spellings[i].Value == value && Compare(spellings[i], spellings[best]) < 0) best = i;
        }

        return spellings[best];
    }

    // By hand, because every cell whose rows differ comes through here.
    private int Compare(in Spelling a, in Spelling b)
    {
        int order;
        if ((order = (a.Doubt == Doubted.Grave).CompareTo(b.Doubt == Doubted.Grave)) != 0) return order;
        if ((order = b.Spelled.HasForm.CompareTo(a.Spelled.HasForm)) != 0) return order;
        if ((order = b.Spelled.Letters.CompareTo(a.Spelled.Letters)) != 0) return order;
        if (a.Doubt != b.Doubt) return a.Doubt < b.Doubt ? -1 : 1;
        if ((order = b.Votes.CompareTo(a.Votes)) != 0) return order;
        if ((order = a.Spelled.IsOneCase.CompareTo(b.Spelled.IsOneCase)) != 0) return order;
        if ((order = b.IsFirst.CompareTo(a.IsFirst)) != 0) return order;
        if ((order = _times.CompareNewest(a.Row, b.Row)) != 0) return order;
        if ((order = b.Spelled.Text.Length.CompareTo(a.Spelled.Text.Length)) != 0) return order;
        return (order = a.Trust.CompareTo(b.Trust)) != 0 ? order : a.Row.CompareTo(b.Row);
    }

    private Spelled Read(int code)
    {
        var text = _column.Source.Pool.Text(code);
        if (!_isText) return Spelled.Of(text, null, false);
        if (_column.Kind is not (ColumnKind.CompanyName or ColumnKind.PersonOrCompany))
            return Spelled.Of(text, _column.Kind == ColumnKind.Street ? WithoutUlica(text) : text, false);
        var company = CompanyName.Parse(text, Setting.None);
        return Spelled.Of(text, company.Core, company is { Form: not null, IsOnlyForm: false });
    }

    // "ul." says no more than that it is a street: one writes it, the other does not.
    private static string WithoutUlica(string street) => street.StartsWith("ul. ", StringComparison.OrdinalIgnoreCase) ? street[4..] : street;

    private static Doubted Doubt(Objection? objection) => objection is null ? Doubted.Not
        : objection.Code.EndsWith("-capitals", StringComparison.Ordinal) || objection.Code is "name-order" or "company-form-country"
            ? Doubted.OfForm : Doubted.Grave;

    private static bool IsText(ColumnKind kind) => kind is (>= ColumnKind.FullName and <= ColumnKind.JobTitle)
        or ColumnKind.Street or ColumnKind.AddressLine2 or ColumnKind.City or ColumnKind.Region or ColumnKind.Country
        or ColumnKind.FullAddress or ColumnKind.Category;
}

/// <summary>Room to count the votes of rows in, for one thread; what stands in it is of the latest count.</summary>
internal sealed class Ballot
{
    public List<Spelling> Spellings { get; } = [];

    public List<SpelledValue> Values { get; } = [];
}
