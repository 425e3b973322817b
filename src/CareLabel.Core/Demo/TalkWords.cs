using System.Globalization;
using CareLabel.Demo.MadeUp;

namespace CareLabel.Demo;

/// <summary>What sellers write after calls and visits, in the language of the country or in English.</summary>
internal static class TalkWords
{
    /// <summary>The words of notes that no house should keep: of health, with personal numbers of official test series.</summary>
    public const string Private = "private";

    private static readonly ILookup<(string, string), (string Subject, string Text)> Table =
        Rows.Of("talks.tsv").ToLookup(row => (row[0], row[1]), row => (row[2], row[3]));

    private static readonly Dictionary<(string, string), (string Subject, string Text)[]> Words = Table.ToDictionary(row => row.Key, row => row.ToArray());

    /// <summary>A line and a text.</summary>
    /// <param name="language">ISO 639-1.</param>
    /// <param name="about">Which words.</param>
    /// <param name="minutes">How long they spoke, where they did.</param>
    /// <param name="dice">Which of them.</param>
    public static (string Subject, string Text) Of(string language, string about, int? minutes, Dice dice)
    {
        var (subject, text) = dice.Pick(Words[(language, about)]);
        var number = minutes ?? 2 + dice.Below(26);
        if (about != Private) return (subject, string.Format(CultureInfo.InvariantCulture, text, number));
        var born = new DateOnly(1950, 1, 1).AddDays(dice.Below(18_000));
        var personal = language switch
        {
            "nb" => PersonalTestNumbers.Norwegian(born, dice),
            "fi" => PersonalTestNumbers.Finnish(born, dice),
            "sv" => PersonalTestNumbers.Swedish(dice),
            _ => "",
        };
        return (subject, string.Format(CultureInfo.InvariantCulture, text, number, personal));
    }
}
