using System.Globalization;
using CareLabel.Wash.Columns;
using CareLabel.Wash.Text;

namespace CareLabel.Wash.Profiling;

/// <summary>What to do about fields that are hardly used, always the same, written freely or filled with the wrong
/// thing.</summary>
internal static class Advices
{
    private const int LeastRows = 20, LongestPickList = 25, FoldedAtMost = 5000, LeastRowsForPickList = 50;
    private const double Covers = 0.95, OftenWrong = 0.02;

    // Kinds that people write freely and that a list of choices could replace.
    private static readonly HashSet<ColumnKind> Free =
        [ColumnKind.Unknown, ColumnKind.Note, ColumnKind.Category, ColumnKind.JobTitle, ColumnKind.Department,
            ColumnKind.Region, ColumnKind.Language];

    public static IReadOnlyList<FieldAdvice> On(ColumnProfile profile, ColumnTally tally)
    {
        var advice = new List<FieldAdvice>();
        if (profile.Rows < LeastRows) return advice;
        if (profile.IsHardlyUsed)
            advice.Add(new("hardly-used",
                Say($"Filled in {profile.Filled - profile.Placeholders} of {profile.Rows} rows: hide the field, or decide who fills it and why.")));
        if (profile.IsAlwaysTheSame)
            advice.Add(new("always-same",
                Say($"'{Short(profile.Frequent[0].Value)}' in {Share(profile.Frequent[0].Rows, profile.Filled)} of the filled rows: make it the default, or drop the field.")));
        if (WrongColumn(profile) is { } wrong) advice.Add(wrong);
        if (!profile.IsHardlyUsed && !profile.IsAlwaysTheSame && PickList(profile, tally) is { } pickList)
            advice.Add(pickList);
        if (SeveralSpellings(profile, tally) is { } spellings) advice.Add(spellings);
        if (FreeText(profile) is { } text) advice.Add(text);
        if (profile.Placeholders > 0)
            advice.Add(new("placeholders",
                Say($"{profile.Placeholders} cells hold a stand-in such as 'n/a' or a lone sign: empty them, so that the gap is seen.")));
        return advice;
    }

    private static FieldAdvice? PickList(ColumnProfile profile, ColumnTally tally)
    {
        if (!Free.Contains(profile.Column.Kind) || profile.Filled < LeastRowsForPickList || profile.Distinct < 2
            || profile.Makeup.Text < profile.Filled * 0.5)
            return null;
        var covered = 0;
        var values = 0;
        foreach (var code in tally.Top(LongestPickList))
        {
            covered += tally.Counts[code];
            values++;
            if (covered >= profile.Filled * Covers) break;
        }

        if (covered < profile.Filled * Covers || values * 4 > profile.Filled) return null;
        return new("pick-list",
            Say($"Would do as a pick list: {values} values cover {Share(covered, profile.Filled)}."));
    }

    private static FieldAdvice? SeveralSpellings(ColumnProfile profile, ColumnTally tally)
    {
        if (!Free.Contains(profile.Column.Kind) || profile.Distinct is < 2 or > FoldedAtMost
            || profile.Lengths.Median > 40)
            return null;
        var seen = new Dictionary<string, int>();
        var (values, example) = (0, "");
        for (var code = 0; code < tally.Counts.Length; code++)
        {
            var folded = Fold.Plain(tally.Clipped(code));
            if (folded.Length == 0) continue;
            if (seen.TryAdd(folded, code)) continue;
            if (values++ == 0) example = $"'{Short(tally.Clipped(seen[folded]))}' and '{Short(tally.Clipped(code))}'";
        }

        return values == 0 ? null
            : new("several-spellings",
            Say($"{values} values are other spellings of one that is there, such as {example}: agree on one."));
    }

    private static FieldAdvice? FreeText(ColumnProfile profile) =>
        profile.Column.Kind == ColumnKind.Note
            && profile.Filled - profile.Placeholders > profile.Rows * ColumnProfile.HardlyUsedBelow
            ? new("free-text", Say($"Free text in {Share(profile.Filled, profile.Rows)} of the rows: nobody can select by it. Give what is asked for often a field of its own."))
            : null;

    private static FieldAdvice? WrongColumn(ColumnProfile profile)
    {
        var makeup = profile.Makeup;
        var (kind, rows) = profile.Column.Kind switch
        {
            ColumnKind.Email => (ColumnKind.Phone, makeup.Phones),
            ColumnKind.Phone or ColumnKind.FullName or ColumnKind.FirstName or ColumnKind.LastName or ColumnKind.CompanyName
                or ColumnKind.City or ColumnKind.Postcode or ColumnKind.Street => (ColumnKind.Email, makeup.Emails),
            _ => (ColumnKind.Unknown, 0),
        };
        if (rows == 0 && profile.Column.Kind is ColumnKind.FullName or ColumnKind.FirstName or ColumnKind.LastName or ColumnKind.City)
            (kind, rows) = makeup.Phones > makeup.Dates ? (ColumnKind.Phone, makeup.Phones)
                : (ColumnKind.Date, makeup.Dates);
        return rows <= profile.Filled * OftenWrong
            ? null
            : new("wrong-column",
                Say($"{rows} cells hold {ColumnKindNames.Of(kind)}: the columns may have been mixed up."));
    }

    private static string Short(string value) => value.Length <= 40 ? value : string.Concat(value.AsSpan(0, 39), "…");

    private static string Share(int part, int whole) => Say($"{Math.Floor(100.0 * part / Math.Max(1, whole))} %");

    private static string Say(FormattableString sentence) => sentence.ToString(CultureInfo.InvariantCulture);
}
