using System.Text;
using CareLabel.Tests;
using CareLabel.Wash.Standards;
using FsCheck;
using FsCheck.Fluent;

namespace CareLabel.Wash.Tests.Standards;

/// <summary>What holds for every text, likely or not.</summary>
public sealed class PersonNameProperties
{
    private static readonly string[] Words =
    [
        "Kari", "HANSEN", "hansen", "Ola", "OG", "og", "i", "I", "von", "VON", "der", "van", "de", "Dr.", "DR", "mgr",
        "inż.", "Jr.", "III", "d.y.", "J.P.", "jp", "O'NEIL", "mcdonald", "Łukasz", "ŻÓŁĆ", "Anne-Marie", "ANNE-MARIE",
        "Kowalski", "Jan", "Thomas", "Berg", "ukjent", "\"Bob\"", "(Bob)", "f.", "z", "domu", "o.s.", "AS", "Oy", "Ab",
        "A/S", "a.s.", "sp.", "z", "o.o.", "sp.k.", "&", "+", "Co", "GmbH", "KG", "avd", "Bergen", "under", "avvikling",
        "(publ)", "P.H.U.", "Firma", "Bygg", "BYGG", "IKEA", "X", "x", "2", "-", "'t", "σας", "ΣΑΣ", "ß", "GROß",
        "Skog", "transport", "aktiebolag", "spółka", "akcyjna", "\u0301", "e\u0301", "\ud83d\ude00", "\ud83d", "\0",
    ];

    private static readonly string[] Countries = ["NO", "SE", "FI", "DK", "PL", "NL", "ES", "CZ", "US"];

    private static readonly Config Many = Config.QuickThrowOnFailure.WithMaxTest(3000).WithReplay(20261122, 17);

    private static readonly Arbitrary<string> Texts =
        (from count in Gen.Choose(0, 6)
         from words in Gen.ArrayOf(Gen.Elements(Words), count)
         from signs in Gen.ArrayOf(Gen.Elements(" ", " ", " ", ", ", ",", "  ", "-", "\u00a0", "\u200b"), count)
         select string.Concat(words.Zip(signs, (word, sign) => word + sign))).ToArbitrary();

    private static readonly Func<string, Setting, Reading>[] Standards =
        [PersonName.Read, PersonName.ReadGiven, PersonName.ReadFamily, CompanyName.Read];

    [Fact]
    [Promise(14, "names get proper case without damage")]
    public void Standardising_twice_changes_nothing() => Holds((read, text, setting) =>
    {
        var once = read(text, setting).Standard;
        return once is null || read(once, setting).Standard == once;
    });

    [Fact]
    [Promise(14, "names get proper case without damage")]
    public void No_letter_is_lost_from_a_persons_name() =>
        Prop.ForAll(Texts, text => Standards[..3].All(read =>
            read(text, Setting.None).Standard is not { } standard || Letters(standard) == Letters(text))).Check(Many);

    [Fact]
    public void No_word_of_a_name_is_lost_between_its_parts() =>
        Prop.ForAll(Texts, text => IsJoined(text)
            || Letters(Joined(PersonName.Parse(text, Setting.None))) == Letters(text)).Check(Many);

    // "og" of two people and "f." before a name at birth say what the parts are, and are in none.
    private static bool IsJoined(string text) =>
        text.Split(' ', ',', '\u00a0', '\u200b').Intersect(["og", "OG", "i", "I", "&", "+", "f.", "z", "o.s."]).Any()
        || text.Contains('\u200b', StringComparison.Ordinal);

    [Fact]
    public void No_input_throws() => Holds((read, text, setting) => read(text, setting).Typed == text);

    [Fact]
    public void Odd_input_is_answered()
    {
        string[] odd = ["\ud83d", "\0", new string('a', 1 << 20), new string(',', 1 << 20), new string(' ', 1 << 20),
            string.Concat(Enumerable.Repeat("AS ",
                1 << 18)), ",,,", ", Kari", "Hansen,", "\"", "(", "&", "og", "i", "AS", "."];
        foreach (var text in odd)
            foreach (var read in Standards)
                Assert.Equal(text, read(text, Setting.None).Typed);
        foreach (var text in odd) Assert.NotNull(CompanyName.Parse(text, Setting.None).MatchKey);
        foreach (var text in odd) Assert.NotNull(PersonName.Parse(text, Setting.None).Family);
    }

    private static void Holds(Func<Func<string, Setting, Reading>, string, Setting, bool> claim)
    {
        foreach (var country in Countries.Append(null))
            Prop.ForAll(Texts, text => Standards.All(read => claim(read, text, new Setting(country))))
                .Check(Config.QuickThrowOnFailure.WithMaxTest(800).WithReplay(20261122, 17));
    }

    private static string Joined(PersonName name) =>
        string.Join(' ', name.Title, name.Given, name.Middle, name.Particles,
        name.Family, name.Suffix, name.Nickname, name.BirthName, name.Partner, name.Rest);

    // The letters in order of the alphabet, without case; composed, and the final sigma as the other.
    private static string Letters(string text)
    {
        var letters = text.Where(c => c is not ('\u200b' or '\ud83d' or '\ude00'));
        var composed = string.Concat(letters).Normalize(NormalizationForm.FormC);
        return string.Concat(composed.Where(char.IsLetter).Select(Small).Order());
    }

    private static char Small(char c) => c switch { 'İ' => 'i', 'ς' => 'σ', _ => char.ToLowerInvariant(c) };
}
