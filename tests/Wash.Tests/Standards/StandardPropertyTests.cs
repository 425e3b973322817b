using System.Text;
using System.Text.Json;
using CareLabel.Tests;
using CareLabel.Wash.Standards;

namespace CareLabel.Wash.Tests.Standards;

/// <summary>What must hold for any standard and any text.</summary>
public sealed class StandardPropertyTests
{
    private static readonly string[] Countries = ["?", "NO", "SE", "DK", "FI", "PL", "DE", "GB", "LV", "AD"];

    private static readonly (string Name, Func<string, Setting, Reading> Read)[] Standards =
    [
        ("email", (typed, _) => Email.Read(typed)),
        ("date", DateValue.Read),
        ("number", (typed, _) => NumberValue.Read(typed)),
        ("number with comma", (typed, _) => NumberValue.Read(typed, ',')),
        ("number with point", (typed, _) => NumberValue.Read(typed, '.')),
        ("money", Money.Read),
        ("yes or no", (typed, _) => YesNo.Read(typed)),
        ("web address", (typed, _) => WebAddress.Read(typed)),
        ("postcode", Postcode.Read),
        ("house number", HouseNumber.Read),
        ("street", Street.Read),
        ("city", City.Read),
        ("full address", FullAddress.Read),
        ("cleaning", (typed, _) => Reading.Accepted(typed, Cleaning.Tidy(typed).Text, new Mend("x", "x"))),
    ];

    [Fact]
    public void Standardising_twice_changes_nothing()
    {
        var broken = new List<string>();
        foreach (var text in Texts())
        {
            foreach (var country in Countries)
            {
                foreach (var (name, read) in Standards)
                {
                    var setting = new Setting(country == "?" ? null : country, Today: new DateOnly(2026, 11, 22));
                    if (read(text, setting).Standard is not { Length: > 0 } once) continue;
                    var twice = read(once, setting).Standard;
                    if (once != twice)
                        broken.Add($"{name} in {country}: {Shown(text)} → {Shown(once)} → {Shown(twice)}");
                }
            }
        }

        Assert.True(broken.Count == 0, string.Join('\n', broken.Take(40)));
    }

    [Fact]
    public void No_text_makes_a_standard_throw()
    {
        foreach (var text in Naughty().Concat(Monsters()))
        {
            foreach (var (_, read) in Standards)
            {
                var reading = read(text, new Setting("NO"));
                Assert.Same(text, reading.Typed);
            }

            _ = Category.Cluster([(text, 1), (text + "x", 2)]);
            _ = Email.ReadMany(text);
            _ = DateValue.OrderOf([text]);
            _ = NumberValue.DecimalSignOf([text]);
            _ = Blank.IsPlaceholder(text);
            _ = Cleaning.Tidy(text, keepLines: true);
            _ = Street.Parse(text, new Setting("PL"))?.NameKey;
            _ = FullAddress.Parse(text, new Setting("SE"));
        }
    }

    // Every vector of this room, and each with a few seeded slips of the finger.
    private static IEnumerable<string> Texts()
    {
        var seed = new Random(20261122);
        var signs = "aB1.,-/ @()0ØłÅ'\"=\u00A0\u0301Ã¥x:;+#%";
        foreach (var file in Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Standards", "vectors"), "*.tsv").Order(StringComparer.Ordinal))
        {
            if (Mine.Contains(Path.GetFileNameWithoutExtension(file)) is false) continue;
            foreach (var typed in Vectors.Own(Path.Combine("Standards", "vectors", Path.GetFileName(file))).Select(row => row[0]))
            {
                yield return typed;
                yield return typed.ToUpperInvariant();
                yield return typed.ToLowerInvariant();
                for (var i = 0; i < 9; i++)
                {
                    var at = seed.Next(typed.Length + 1);
                    var sign = signs[seed.Next(signs.Length)].ToString();
                    yield return i % 3 == 0 && at < typed.Length ? typed.Remove(at, 1) : typed.Insert(at, sign);
                }
            }
        }

        foreach (var text in Naughty()) yield return text;
    }

    private static readonly HashSet<string> Mine =
        ["email", "cleaning", "datevalue", "numbervalue", "money", "yesno", "webaddress", "postcode", "street", "city",
            "housenumber"];

    private static IEnumerable<string> Naughty()
    {
        string[] own = ["", " ", "\0", "\t\n", "'", "''", "=\"\"", "='", "@", "@@", "a@b@c.no", ".", ",", ";", "-", "(",
            "()", "%", "%%", "kr", "€", "-kr", "12kr12",
            "http://", "https:", "//", "xn--", "a@xn--.no", "xn--a.no", "a.xn--99999999.no", "c/o", "c/o ,", "ul.",
            "ul. ", "ul. ul. ul. 5", "1", "1 1", "1/1/1", "::", "T:", "1T:",
            "𝕆𝕤𝕝𝕠 𝟝", "👨‍👩‍👧", "Ⅻ", "١٢٣", "İstanbul", "ß", "ﬁ", "ÃÂÃÂ", "Ã", "\u0301\u0301", "\u202E0150\u202C", "NaN",
            "Infinity", "1e999", "1E+9", "0x1F", "1_000"];
        var shared = Vectors.Shared("corpora/naughty-strings/blns.base64.json");
        return shared is null ? own : own.Concat(JsonSerializer.Deserialize<string[]>(File.ReadAllText(shared))!
            .Select(line => Encoding.UTF8.GetString(Convert.FromBase64String(line))));
    }

    private static IEnumerable<string> Monsters() =>
    [
        "\uD800", "a\uDC00b", "Storgata \uD800 5, 0150 \uDFFF", "a@\uD800.no",
        new('a', 1_000_000), new('9', 1_000_000), new('@', 1_000_000), new('\'', 1_000_000), new(' ',
            1_000_000), new('\0', 1_000_000),
        string.Concat(Enumerable.Repeat("a@b.no;", 100_000)), string.Concat(Enumerable.Repeat("Ã¥",
            200_000)), string.Concat(Enumerable.Repeat("1,", 200_000)),
        string.Concat(Enumerable.Repeat("xn--a.", 100_000)), new string('(', 500_000) + new string(')',
            500_000), "'" + new string('=', 1_000_000),
    ];

    private static string Shown(string? text) => text is null ? "(null)" : JsonSerializer.Serialize(text);
}
