using CareLabel.Wash.Columns;
using CareLabel.Wash.Standards;
using CareLabel.Wash.Text;

namespace CareLabel.Wash.Merging;

/// <summary>
/// The most frequent of the values of a column. Spellings that fold alike (Lucja and Łucja, or a company with and without
/// its legal form) are counted as one; of them the one with its form, its letters and no doubts is taken.
/// </summary>
internal sealed class Spellings
{
    private readonly WashedColumn _column;
    private readonly bool _isText;
    private readonly Func<int, string> _changed;
    private readonly Func<int, int> _trust;

    /// <summary>Prepares.</summary>
    /// <param name="column">The column.</param>
    /// <param name="changed">When a row was changed; later sorts later.</param>
    /// <param name="trust">How trusted the source of a row is: the lower the better.</param>
    public Spellings(WashedColumn column, Func<int, string> changed, Func<int, int> trust)
    {
        (_column, _changed, _trust) = (column, changed, trust);
        _isText = IsText(column.Kind);
    }

    /// <summary>The row whose value wins.</summary>
    /// <param name="rows">Rows that have a value, in order; at least one.</param>
    /// <param name="first">A row that wins a tie of votes; -1 for none.</param>
    /// <param name="unlike">Whether the value won over another spelling of itself.</param>
    public int Choose(IReadOnlyList<int> rows, int first, out bool unlike)
    {
        var values = new List<Value>();
        foreach (var same in ByCode(rows))
        {
            var spelling = Read(same, first);
            var known = _isText ? values.FindAll(value => value.Folds(spelling)) : [];
            if (known.Count == 0) values.Add(new(spelling));
            else
            {
                known[0].Add(spelling);
                // One spelling may show that two others are the same: Bjorn and Bjoern, by Bjørn.
                for (var i = 1; i < known.Count; i++)
                {
                    known[0].Add(known[i]);
                    values.Remove(known[i]);
                }
            }
        }

        // Most rows that differ differ in spelling only.
        var best = values.Count == 1 ? values[0] : Winner(values);
        unlike = best.Spellings.Count > 1;
        return Best(best.Spellings).Row;
    }

    // Rows by what they say, in the order of their first rows.
    private List<List<int>> ByCode(IReadOnlyList<int> rows)
    {
        var groups = new List<List<int>>();
        foreach (var row in rows)
        {
            var code = _column.WashedCode(_column.ValueOf(row));
            var same = groups.Find(group => _column.WashedCode(_column.ValueOf(group[0])) == code);
            if (same is null) groups.Add([row]);
            else same.Add(row);
        }

        return groups;
    }

    private Value Winner(List<Value> values)
    {
        var slips = new NameSlips(_column.Kind, values.ConvertAll(value => (value.Spellings[0].Plain, value.Votes, value.Spellings[0].Text)));
        var best = 0;
        var isSlip = slips.IsSlip(0);
        for (var i = 1; i < values.Count; i++)
        {
            var slip = slips.IsSlip(i);
            if (Compare(values[i], slip, values[best], isSlip) >= 0) continue;
            (best, isSlip) = (i, slip);
        }

        return values[best];
    }

    private int Compare(Value a, bool aIsSlip, Value b, bool bIsSlip)
    {
        int order;
        if ((order = (a.Doubt == Doubts.Grave).CompareTo(b.Doubt == Doubts.Grave)) != 0) return order;
        if ((order = aIsSlip.CompareTo(bIsSlip)) != 0) return order;
        if (!_isText && a.Doubt != b.Doubt) return a.Doubt < b.Doubt ? -1 : 1;
        if ((order = b.Votes.CompareTo(a.Votes)) != 0) return order;
        if (a.Doubt != b.Doubt) return a.Doubt < b.Doubt ? -1 : 1;
        if ((order = b.IsFirst.CompareTo(a.IsFirst)) != 0) return order;
        if ((order = string.CompareOrdinal(Newest(b), Newest(a))) != 0) return order;
        if ((order = b.Longest.CompareTo(a.Longest)) != 0) return order;
        return (order = a.Trust.CompareTo(b.Trust)) != 0 ? order : a.Row.CompareTo(b.Row);
    }

    private string Newest(Value value)
    {
        var newest = "";
        foreach (var spelling in value.Spellings)
        {
            if (_changed(spelling.Row) is var changed && string.CompareOrdinal(changed, newest) > 0) newest = changed;
        }

        return newest;
    }

    private Spelling Best(List<Spelling> spellings)
    {
        var best = spellings[0];
        for (var i = 1; i < spellings.Count; i++)
        {
            if (Compare(spellings[i], best) < 0) best = spellings[i];
        }

        return best;
    }

    // By hand, because every cell whose rows differ comes through here.
    private int Compare(Spelling a, Spelling b)
    {
        int order;
        if ((order = (a.Doubt == Doubts.Grave).CompareTo(b.Doubt == Doubts.Grave)) != 0) return order;
        if ((order = b.HasForm.CompareTo(a.HasForm)) != 0) return order;
        if ((order = b.Letters.CompareTo(a.Letters)) != 0) return order;
        if (a.Doubt != b.Doubt) return a.Doubt < b.Doubt ? -1 : 1;
        if ((order = b.Votes.CompareTo(a.Votes)) != 0) return order;
        if ((order = a.IsOneCase.CompareTo(b.IsOneCase)) != 0) return order;
        if ((order = b.IsFirst.CompareTo(a.IsFirst)) != 0) return order;
        if ((order = string.CompareOrdinal(_changed(b.Row), _changed(a.Row))) != 0) return order;
        if ((order = b.Text.Length.CompareTo(a.Text.Length)) != 0) return order;
        return (order = a.Trust.CompareTo(b.Trust)) != 0 ? order : a.Row.CompareTo(b.Row);
    }

    private Spelling Read(List<int> rows, int first)
    {
        var row = Newest(rows);
        var text = _column.Text(row)!;
        var company = _isText && _column.Kind is ColumnKind.CompanyName or ColumnKind.PersonOrCompany ? CompanyName.Parse(text, Setting.None) : null;
        var core = company?.Core ?? (_column.Kind == ColumnKind.Street ? WithoutUlica(text) : text);
        var plain = _isText ? Fold.Plain(core) : text;
        // What folds to nothing is only itself.
        return new(text, plain.Length == 0 ? text : plain, plain.Length == 0 ? text : _isText ? Fold.Digraph(core) : text)
        {
            Row = row, Votes = rows.Count, IsFirst = rows.Contains(first), Trust = _trust(row),
            Doubt = Doubt(_column.ObjectionTo(_column.ValueOf(row))), HasForm = company is { Form: not null, IsOnlyForm: false },
            Letters = Fold.MixesScripts(core) ? -1 : core.Count(IsOwnLetter),
            IsOneCase = !text.Any(char.IsUpper) || !text.Any(char.IsLower),
        };
    }

    // "ul." says no more than that it is a street: one writes it, the other does not.
    private static string WithoutUlica(string street) => street.StartsWith("ul. ", StringComparison.OrdinalIgnoreCase) ? street[4..] : street;

    private int Newest(List<int> rows)
    {
        var newest = rows[0];
        for (var i = 1; i < rows.Count; i++)
        {
            var order = string.CompareOrdinal(_changed(rows[i]), _changed(newest));
            if (order > 0 || (order == 0 && _trust(rows[i]) < _trust(newest))) newest = rows[i];
        }

        return newest;
    }

    private static Doubts Doubt(Objection? objection) => objection is null ? Doubts.None
        : objection.Code.EndsWith("-capitals", StringComparison.Ordinal) || objection.Code is "name-order" or "company-form-country"
            ? Doubts.OfForm : Doubts.Grave;

    // Latin letters beyond a-z, composed: å, ø, ł. Others fold alike too, but are another script and no better spelling.
    private static bool IsOwnLetter(char c) => c is >= '\u00C0' and <= '\u024F' and not ('\u00D7' or '\u00F7');

    private static bool IsText(ColumnKind kind) => kind is (>= ColumnKind.FullName and <= ColumnKind.JobTitle)
        or ColumnKind.Street or ColumnKind.AddressLine2 or ColumnKind.City or ColumnKind.Region or ColumnKind.Country
        or ColumnKind.FullAddress or ColumnKind.Category;

    private enum Doubts
    {
        None,
        OfForm,
        Grave,
    }

    private sealed record Spelling(string Text, string Plain, string Digraph)
    {
        public required int Row { get; init; }

        public required int Votes { get; init; }

        public required bool IsFirst { get; init; }

        public required int Trust { get; init; }

        public required Doubts Doubt { get; init; }

        public required bool HasForm { get; init; }

        public required int Letters { get; init; }

        public required bool IsOneCase { get; init; }
    }

    /// <summary>Spellings of which each folds like another.</summary>
    private sealed class Value
    {
        public Value(Spelling spelling) => Add(spelling);

        public List<Spelling> Spellings { get; } = [];

        public int Votes { get; private set; }

        public bool IsFirst { get; private set; }

        public Doubts Doubt { get; private set; } = Doubts.Grave;

        public int Longest { get; private set; }

        public int Trust { get; private set; } = int.MaxValue;

        public int Row { get; private set; } = int.MaxValue;

        public void Add(Spelling one)
        {
            Spellings.Add(one);
            Votes += one.Votes;
            IsFirst |= one.IsFirst;
            Doubt = one.Doubt < Doubt ? one.Doubt : Doubt;
            Longest = Math.Max(Longest, one.Text.Length);
            Trust = Math.Min(Trust, one.Trust);
            Row = Math.Min(Row, one.Row);
        }

        public void Add(Value other)
        {
            foreach (var one in other.Spellings) Add(one);
        }

        public bool Folds(Spelling like) => Spellings.Exists(one =>
            Same(one.Plain, like.Plain) || Same(one.Digraph, like.Digraph) || Same(one.Plain, like.Digraph) || Same(one.Digraph, like.Plain));

        private static bool Same(string a, string b) => string.Equals(a, b, StringComparison.Ordinal);
    }
}
