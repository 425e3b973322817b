using System.Collections.Frozen;
using System.Globalization;
using CareLabel.Wash.Text;

namespace CareLabel.Wash.Standards;

/// <summary>
/// Writes postcodes as their country does (<c>114 55</c>, <c>00-950</c>, <c>1012 AB</c>). The shapes lie in
/// <c>postcode-shapes.tsv</c>: all of Europe, the United States and Canada, after the Universal Postal Union's list.
/// Says whether a code has the right shape, not whether it is in use.
/// </summary>
public static class Postcode
{
    private const int Longest = 60, LongestCode = 12;

    private static readonly Mend Shaped = new("postcode-shape", "written as its country writes postcodes");
    private static readonly Mend Restored = new("postcode-zero", "zeros in front restored, which spreadsheets drop");
    private static readonly Mend Parted = new("postcode-parted", "the place behind the postcode taken off");
    private static readonly Mend Upper = new("postcode-upper", "trimmed and written in upper case");

    private static readonly Objection ZeroLost = new(
        "postcode-zero-restored", "A zero in front was missing.", "Check the postcode.");
    private static readonly Objection HasPlace = new(
        "postcode-has-place", "The name of a place stands behind the postcode.", "Move the place to its own field.");
    private static readonly Objection WrongShape = new(
        "postcode-shape", "The country has no postcodes of this shape.", "Check the postcode and the country.");
    private static readonly Objection OtherCountry = new(
        "postcode-other-country", "It carries the code of another country.", "Check the country.");
    private static readonly Objection Nothing = new(
        "postcode-unreadable", "There is no digit in it.", "Check that it is a postcode.");

    private static readonly FrozenDictionary<string, PostcodeShape> Shapes = EmbeddedTable.Rows("postcode-shapes.tsv")
        .Select(row => new PostcodeShape(row[0], row[1].Split('|'), int.Parse(row[2], CultureInfo.InvariantCulture),
            row[3], row[4]))
        .ToFrozenDictionary(shape => shape.Country, StringComparer.Ordinal);

    /// <summary>
    /// Reads one postcode by the rules of the setting's country. Restores lost zeros and takes a place off, both with a
    /// doubt. Without a country the code is only trimmed and written in upper case, unless a prefix (<c>SE-</c>) names
    /// one.
    /// </summary>
    public static Reading Read(string typed, Setting setting)
    {
        var text = Cleaning.Tidy(typed).Text;
        if (text.Length == 0) return Reading.Empty(typed);
        if (text.Length > Longest) return Reading.Rejected(typed, Nothing);
        if (!text.AsSpan().ContainsAnyInRange('0', '9')) return Reading.Rejected(typed, Nothing);

        var named = NamedCountry(text);
        if (setting.Country is { } country && Shapes.TryGetValue(country, out var shape))
        {
            return ReadBy(shape, typed, text) ?? Reading.Rejected(typed, named is not null && named.Country != country
                ? OtherCountry with { Suggestion = named.Write(text), Arguments = [named.Country] }
                : WrongShape with { Arguments = [country, shape.Example] });
        }

        if (named is not null && ReadBy(named, typed, text) is { } reading) return reading;
        return Reading.Accepted(typed, text.ToUpperInvariant(), Upper);
    }

    /// <summary>The country's way to write the code, or null when it has not its shape; no zeros are
    /// restored.</summary>
    internal static string? Write(ReadOnlySpan<char> text, string country) =>
        Shapes.TryGetValue(country, out var shape) ? shape.Write(text) : null;

    /// <summary>How a country writes its postcodes (9 a digit, A a letter, * either); none where it has no rule
    /// here.</summary>
    internal static string[] FormsOf(string country) => Shapes.TryGetValue(country, out var shape) ? shape.Forms : [];

    private static Reading? ReadBy(PostcodeShape shape, string typed, string text)
    {
        if (shape.Write(text) is { } code) return Reading.Accepted(typed, code, Shaped);
        // 150.0: the column was numbers once, so a zero may be gone as well.
        var bare = text.EndsWith(".0", StringComparison.Ordinal) ? text[..^2] : text;
        if (bare.Length != text.Length && shape.Write(bare) is { } whole) return Reading.Accepted(typed, whole, Shaped);
        if (shape.Restore(bare) is { } restored)
            return Reading.Doubted(typed, restored, Restored, ZeroLost with { Arguments = [shape.Country] });
        return ReadBeforePlace(shape, typed, text);
    }

    // "0150 Oslo", "SE-114 55 Stockholm": as much as is a code, when letters follow.
    private static Reading? ReadBeforePlace(PostcodeShape shape, string typed, string text)
    {
        for (var end = Math.Min(text.Length - 1, LongestCode); end > 2; end--)
        {
            if (text[end] is not (' ' or ',') || !char.IsLetter(text[^1])) continue;
            if (shape.Write(text.AsSpan(0, end)) is not { } code) continue;
            var place = text[end..].Trim(' ', ',');
            return Reading.Doubted(typed, code, Parted, HasPlace with { Arguments = [place] });
        }

        return null;
    }

    // SE-114 55 names its country; LV-1010 does too, as part of the code.
    private static PostcodeShape? NamedCountry(string text)
    {
        if (text.Length < 5 || !char.IsAsciiLetter(text[0]) || !char.IsAsciiLetter(text[1]) || text[2] != '-')
            return null;
        return Shapes.TryGetValue(text[..2].ToUpperInvariant(), out var shape) ? shape : null;
    }
}
