using System.Text;
using System.Text.Json;
using CareLabel.Tests;
using CareLabel.Wash.Standards;

namespace CareLabel.Wash.Tests.Standards;

/// <summary>Promises for whatever comes in, tried on texts made from the pieces that phone cells are made of.</summary>
public sealed class PhonePropertyTests
{
    private static readonly string[] Pieces =
    [
        "0", "00", "000", "1", "12", "22 12 34 56", "901 23 456", "070-123 45 67", "+", "+47", "+46", "+358", "+1",
        "+44", "(0)", " ", "  ", "-", ".", "/",
        ";", ",", "|", "\n", "x", "ext. ", ";ext=", "ankn. 12", "#", "tel:", "mob ", " og ", "jobb", "(", ")", "'",
        "=\"", "\"", "E+10", "4,79", "8", "99",
        "112", "ABC", "\u200B", "\uD800", "\0", "٣", "＋", ";phone-context=+47", ";isub=1", "no", "&", "\\",
        "123456789012345678901",
    ];

    private static readonly string?[] Countries = ["NO", "SE", "FI", "DK", "PL", "DE", "GB", "US", "IT", "AR", "BR",
        "RU", "LT", "HU", "SM", "JP", "AX", null, "??"];

    [Fact]
    public void Standardising_twice_changes_nothing()
    {
        var random = new Random(2);
        for (var i = 0; i < 60_000; i++)
        {
            var typed = Made(random);
            var setting = new Setting(Countries[random.Next(Countries.Length)]);
            Settled(typed, Phone.Read(typed, setting), again => Phone.Read(again, setting));
            Settled(typed, Phone.ReadMany(typed, setting), again => Phone.ReadMany(again, setting));
        }
    }

    [Fact]
    public void Every_digit_of_a_cell_stays_in_what_is_written()
    {
        // Eight-digit Norwegian numbers in any of the usual dresses: none may vanish from the cell.
        var random = new Random(3);
        string[] dresses = ["{0}", "tlf {0}", "+47 {0}", "{0} (jobb)", "0047{0}"];
        string[] between = ["; ", " / ", ", ", "\n", " og ", "|"];
        for (var i = 0; i < 2_000; i++)
        {
            var numbers = Enumerable.Range(0, random.Next(1, 4))
                .Select(_ => "9" + random.Next(10_000_00, 99_999_99)).Distinct().ToList();
            var cell = string.Join(between[random.Next(between.Length)],
                numbers.Select(number => string.Format(System.Globalization.CultureInfo.InvariantCulture,
                    dresses[random.Next(dresses.Length)], number)));
            Assert.Equal(string.Join("; ", numbers.Select(number => "+47" + number)),
                Phone.ReadMany(cell, new Setting("NO")).Standard);
        }
    }

    [Fact]
    public void No_text_throws()
    {
        string[] texts = ["\0", "\uD800", "\uDC00+47", new string('1', 1_000_000), new string('+', 300),
            "+" + new string('0', 249), string.Concat(Enumerable.Repeat("1;", 500))];
        foreach (var text in texts.Concat(Naughty()))
            foreach (var country in Countries)
            {
                Assert.Equal(text, Phone.Read(text, new Setting(country)).Typed);
                Assert.Equal(text, Phone.ReadMany(text, new Setting(country)).Typed);
                _ = Phone.Parse(text, new Setting(country))?.International();
            }
    }

    internal static IEnumerable<string> Naughty()
    {
        var path = Vectors.Shared("corpora/naughty-strings/blns.base64.json");
        if (path is null) return [];
        return JsonSerializer.Deserialize<string[]>(File.ReadAllText(path))!.Select(text => Encoding.UTF8.GetString(Convert.FromBase64String(text)));
    }

    private static void Settled(string typed, Reading reading, Func<string, Reading> read)
    {
        Assert.Equal(typed, reading.Typed);
        if (reading.Standard is not { } standard) return;
        var again = read(standard);
        Assert.True(again.Standard == standard, $"{typed} became {standard} and then {again.Standard
            ?? again.Objection?.Code}");
    }

    private static string Made(Random random)
    {
        var text = new StringBuilder();
        for (var i = random.Next(1, 9); i > 0; i--)
            text.Append(random.Next(3) == 0 ? random.Next(0, 10_000_000).ToString(System.Globalization.CultureInfo.InvariantCulture) : Pieces[random.Next(Pieces.Length)]);
        return text.ToString();
    }
}
