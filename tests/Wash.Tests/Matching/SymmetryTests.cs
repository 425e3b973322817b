using CareLabel.Wash.Matching;
using CareLabel.Wash.Tests.Text;

namespace CareLabel.Wash.Tests.Matching;

/// <summary>Which of two rows stands first must not matter, or the answer would depend on order and threads.</summary>
public sealed class SymmetryTests
{
    private static readonly string[] Words =
        ["ann", "anne", "anna", "marit", "marie", "mari", "jan", "erik", "eirik", "lie", "berg", "bergh", "von", "de", "a", "as", "nordlys", "bygg", "nord", "og"];

    [Fact]
    public void Given_names()
    {
        var names = new Lexicon(spoken: true);
        var family = new FamilyName(names);
        var given = new GivenName(names) { Family = family };
        var codes = Codes(names, 400);
        _ = new Rows(1, [given, family]);
        given.Prepare();
        // A cell for the rows themselves, the given name, the family name with its mark.
        Symmetric(names, codes, (a, b) => given.Compare([0, a, -1, -1], [0, b, -1, -1], Memo.Small));
    }

    [Fact]
    public void Family_names()
    {
        var names = new Lexicon(spoken: true);
        var family = new FamilyName(names);
        Symmetric(names, Codes(names, 400), (a, b) => family.Compare([a], [b], Memo.Small));
    }

    [Fact]
    public void Company_names()
    {
        var names = new Lexicon(spoken: true);
        var company = new CompanyComparison("company", CareLabel.Wash.Matching.Trait.Organisation, names);
        var codes = Codes(names, 400);
        int[] Row(int code)
        {
            var row = new int[7] { code, -1, -1, -1, -1, -1, -1 };
            company.Finish(row);
            return row;
        }

        Symmetric(names, codes, (a, b) => company.Compare(Row(a), Row(b), Memo.Small));
    }

    [Fact]
    public void Other_values()
    {
        var values = new Lexicon();
        var value = new ValueComparison("note", CareLabel.Wash.Matching.Trait.None, values);
        Symmetric(values, Codes(values, 400), (a, b) => value.Compare([a], [b], Memo.Small));
    }

    [Fact]
    public void Whole_rows_of_people()
    {
        var roll = Roll.Dirty(200, 11);
        Scores(roll.Wash());
    }

    [Fact]
    public void Whole_rows_of_firms()
    {
        var roll = Roll.Firms(200);
        Scores(roll.Wash());
    }

    [Fact]
    public void Several_phones_and_addresses_in_a_cell()
    {
        var roll = Roll.People(200);
        var one = Person.Of(new Dice(5));
        for (var i = 0; i < 30; i++) roll.Add((Person.Of(new Dice(1000UL + (ulong)i)) with { Phone = "91234567" }).Row);
        roll.Add((one with { Phone = "91234567; 92345678", Email = "kari@post.example; felles@post.example" }).Row);
        roll.Add((one with { Phone = "92345678; 91234567", Email = "felles@post.example; kari@post.example", First = "Siw" }).Row);
        Scores(roll.Wash());
    }

    private static List<int> Codes(Lexicon names, int count)
    {
        var dice = new Dice(17);
        var codes = new List<int>();
        for (var i = 0; i < count; i++)
        {
            var words = Enumerable.Range(0, 1 + dice.Below(4)).Select(_ => Words[dice.Below(Words.Length)]).Distinct();
            codes.Add(names.Intern(string.Join(' ', words)));
        }

        return codes;
    }

    private static void Symmetric(Lexicon names, List<int> codes, Func<int, int, int> level)
    {
        var wrong = new List<string>();
        foreach (var a in codes.Distinct())
        {
            foreach (var b in codes.Distinct())
            {
                if (a < b && level(a, b) != level(b, a)) wrong.Add($"{names.Text(a)} / {names.Text(b)}: {level(a, b)} or {level(b, a)}");
            }
        }

        Assert.Empty(wrong);
    }

    private static void Scores(WashResult result)
    {
        var worst = "";
        var most = 0f;
        foreach (var matching in result.Matchings)
        {
            var scorer = new Scorer(matching.List, matching.Tallies, matching.Model);
            for (var a = 0; a < matching.List.Rows.Count; a++)
            {
                for (var b = a + 1; b < matching.List.Rows.Count; b++)
                {
                    Assert.Equal(scorer.Pattern(a, b), scorer.Pattern(b, a));
                    var (bits, back) = (scorer.Bits(a, b, -200), scorer.Bits(b, a, -200));
                    if (bits > -8 && Math.Abs(bits - back) > most) (most, worst) = (Math.Abs(bits - back), $"rows {a} and {b}: {bits} or {back}");
                }
            }
        }

        Assert.True(most < 1e-3, worst);
    }
}
