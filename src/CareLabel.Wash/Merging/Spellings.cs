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
    private static readonly Comparer<string> Ordinal = Comparer<string>.Create(string.CompareOrdinal);

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
        var spellings = rows.GroupBy(row => _column.WashedCode(_column.ValueOf(row))).Select(group => Read([.. group], first)).ToList();
        var values = _isText ? Alike(spellings) : spellings.ConvertAll(spelling => new List<Spelling> { spelling });
        // Most rows that differ differ in spelling only.
        var best = values.Count == 1 ? values[0] : Winner(values);
        unlike = best.Count > 1;
        return Best(best).Row;
    }

    private List<Spelling> Winner(List<List<Spelling>> values)
    {
        var slips = new NameSlips(_column.Kind, values.ConvertAll(value => (value[0].Plain, Votes: value.Sum(one => one.Votes), value[0].Text)));
        return values.Select((value, number) => (value, slip: slips.IsSlip(number)))
            .OrderBy(found => found.value.Min(one => one.Doubt) == Doubts.Grave)
            .ThenBy(found => found.slip)
            .ThenBy(found => _isText ? Doubts.None : found.value.Min(one => one.Doubt))
            .ThenByDescending(found => found.value.Sum(one => one.Votes))
            .ThenBy(found => found.value.Min(one => one.Doubt))
            .ThenByDescending(found => found.value.Exists(one => one.IsFirst))
            .ThenByDescending(found => found.value.Select(one => one.Changed).Max(Ordinal)!, Ordinal)
            .ThenByDescending(found => found.value.Max(one => one.Text.Length))
            .ThenBy(found => found.value.Min(one => one.Trust))
            .ThenBy(found => found.value.Min(one => one.Row))
            .First().value;
    }

    private static Spelling Best(List<Spelling> spellings)
    {
        var best = spellings[0];
        for (var i = 1; i < spellings.Count; i++)
        {
            if (Compare(spellings[i], best) < 0) best = spellings[i];
        }

        return best;
    }

    // By hand, because every cell whose rows differ comes through here.
    private static int Compare(Spelling a, Spelling b)
    {
        int order;
        if ((order = (a.Doubt == Doubts.Grave).CompareTo(b.Doubt == Doubts.Grave)) != 0) return order;
        if ((order = b.HasForm.CompareTo(a.HasForm)) != 0) return order;
        if ((order = b.Letters.CompareTo(a.Letters)) != 0) return order;
        if (a.Doubt != b.Doubt) return a.Doubt < b.Doubt ? -1 : 1;
        if ((order = b.Votes.CompareTo(a.Votes)) != 0) return order;
        if ((order = a.IsOneCase.CompareTo(b.IsOneCase)) != 0) return order;
        if ((order = b.IsFirst.CompareTo(a.IsFirst)) != 0) return order;
        if ((order = string.CompareOrdinal(b.Changed, a.Changed)) != 0) return order;
        if ((order = b.Text.Length.CompareTo(a.Text.Length)) != 0) return order;
        return (order = a.Trust.CompareTo(b.Trust)) != 0 ? order : a.Row.CompareTo(b.Row);
    }

    // Sets of spellings of which each folds like another, in the order of their first rows.
    private static List<List<Spelling>> Alike(List<Spelling> spellings)
    {
        var root = new int[spellings.Count];
        var keys = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < root.Length; i++)
        {
            root[i] = i;
            foreach (var key in (string[])[spellings[i].Plain, spellings[i].Digraph])
            {
                if (!keys.TryAdd(key, i)) root[Root(root, keys[key])] = Root(root, i);
            }
        }

        return [.. Enumerable.Range(0, root.Length).GroupBy(i => Root(root, i)).Select(group => group.Select(i => spellings[i]).ToList())];
    }

    private static int Root(int[] root, int at)
    {
        while (root[at] != at) at = root[at] = root[root[at]];
        return at;
    }

    private Spelling Read(List<int> rows, int first)
    {
        var row = rows.Count == 1 ? rows[0]
            : rows.OrderByDescending(_changed, StringComparer.Ordinal).ThenBy(_trust).ThenBy(one => one).First();
        var text = _column.Text(row)!;
        var company = _isText && _column.Kind is ColumnKind.CompanyName or ColumnKind.PersonOrCompany ? CompanyName.Parse(text, Setting.None) : null;
        var core = company?.Core ?? (_column.Kind == ColumnKind.Street ? WithoutUlica(text) : text);
        var plain = _isText ? Fold.Plain(core) : text;
        // What folds to nothing is only itself.
        return new(text, plain.Length == 0 ? text : plain, plain.Length == 0 ? text : _isText ? Fold.Digraph(core) : text)
        {
            Row = row, Votes = rows.Count, IsFirst = rows.Contains(first), Changed = _changed(row), Trust = _trust(row),
            Doubt = Doubt(_column.ObjectionTo(_column.ValueOf(row))), HasForm = company is { Form: not null, IsOnlyForm: false },
            Letters = Fold.MixesScripts(core) ? -1 : core.Count(IsOwnLetter),
            IsOneCase = !text.Any(char.IsUpper) || !text.Any(char.IsLower),
        };
    }

    // "ul." says no more than that it is a street: one writes it, the other does not.
    private static string WithoutUlica(string street) => street.StartsWith("ul. ", StringComparison.OrdinalIgnoreCase) ? street[4..] : street;

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

        public required string Changed { get; init; }

        public required int Trust { get; init; }

        public required Doubts Doubt { get; init; }

        public required bool HasForm { get; init; }

        public required int Letters { get; init; }

        public required bool IsOneCase { get; init; }
    }
}
