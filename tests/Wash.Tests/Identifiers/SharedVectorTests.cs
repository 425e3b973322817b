using CareLabel.Tests;
using CareLabel.Wash.Identifiers;
using CareLabel.Wash.Standards;

namespace CareLabel.Wash.Tests.Identifiers;

/// <summary>
/// Every number that python-stdnum validates and the extra list beside it, read in place where they exist. Agreement is
/// total but for those that stand in vectors/differences.tsv with their reasons.
/// </summary>
public class SharedVectorTests
{
    private static readonly Setting Then = new(Today: new DateOnly(2026, 11, 21));

    private static readonly Setting After2032 = new(Today: new DateOnly(2032, 6, 1));

    /// <summary>Which of our kinds reads which kind of the lists.</summary>
    private static readonly Dictionary<string, string> Kinds =
        Vectors.Own("Identifiers/vectors/public-kinds.tsv").ToDictionary(cells => cells[0], cells => cells[1]);

    /// <summary>Doubts that the lists call invalid: we show the number and say what is odd about it.</summary>
    private static readonly string[] Invalidating = ["-series-2032", "-help", "-temporary", "-lost-zero"];

    private static readonly HashSet<string> Differences =
        Vectors.Own("Identifiers/vectors/differences.tsv").Select(cells => cells[0]).ToHashSet();

    [Theory]
    [InlineData("reference/stdnum-vectors.tsv")]
    [InlineData("reference/id-extra-vectors.tsv")]
    public void Agrees_with_the_public_lists(string path)
    {
        if (Vectors.Shared(path) is not { } list) return;

        var disagreements = File.ReadLines(list).Skip(1).Select(Disagreement).OfType<string>().ToList();

        Assert.True(disagreements.Count == 0, string.Join('\n', disagreements));
    }

    private static string? Disagreement(string line)
    {
        var cells = line.Split('\t');
        var (kind, valid, canonical) = (cells[0], cells[2] == "1", cells[3]);
        var typed = cells[1].Replace("\\n", "\n", StringComparison.Ordinal);
        if (!Kinds.TryGetValue(kind, out var key) || Differences.Contains(typed)) return null;

        var setting = kind == "no.fnr.rule2032" ? After2032 : Then;
        var reading = key == "vat" ? VatNumber.Read(typed, setting) : IdentifierKinds.Find(key)!.Read(typed, setting);
        var agrees = IsValid(reading, kind) == valid && (!valid || IsSame(reading.Standard!, canonical));
        return agrees ? null : $"{line}\tours: {reading.Standard} {reading.Objection?.Code}";
    }

    private static bool IsValid(Reading reading, string kind)
    {
        if (!reading.IsAccepted) return false;
        if (reading.Objection is not { } doubt || kind.Contains("temporary", StringComparison.Ordinal)) return true;
        if (doubt.Code == "iban-national-check")
            return kind is "iban.mod97+structure" or "iban {'check_country': False}";
        return !Invalidating.Any(code => doubt.Code.EndsWith(code, StringComparison.Ordinal));
    }

    // The lists write no prefix and hyphens now and then.
    private static bool IsSame(string ours, string theirs)
    {
        ours = string.Concat(ours.Where(char.IsLetterOrDigit));
        theirs = string.Concat(theirs.Where(char.IsLetterOrDigit));
        return ours == theirs || (ours.Length - theirs.Length == 2 && ours.EndsWith(theirs, StringComparison.Ordinal));
    }
}
