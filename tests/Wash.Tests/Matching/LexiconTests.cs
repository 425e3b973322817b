using System.Globalization;
using CareLabel.Wash.Matching;
using CareLabel.Wash.Text;

namespace CareLabel.Wash.Tests.Matching;

public sealed class LexiconTests
{
    [Fact]
    public void One_value_has_one_code_and_nothing_has_none()
    {
        var names = new Lexicon();
        Assert.Equal([0, 1, 0, -1], new[] { names.Intern("berg"), names.Intern("lund"), names.Intern("berg"), names.Intern("") });
        Assert.Equal(("lund", 1, 2), (names.Text(1), names.Words(1), names.Count));
    }

    [Fact]
    public void The_other_spelling_is_known_however_many_values_there_are()
    {
        var names = new Lexicon();
        for (var i = 0; i < 3000; i++)
        {
            var name = $"bj\u00f8rn {Letters(i)}";
            var code = names.Intern(Fold.Plain(name), Fold.Digraph(name));
            var other = names.Intern(Fold.Digraph(name));
            Assert.True(names.SameValue(code, other) && names.SameValue(other, code), $"{i.ToString(CultureInfo.InvariantCulture)}: {name}");
        }
    }

    private static string Letters(int number) => $"{(char)('a' + (number / 676))}{(char)('a' + (number / 26 % 26))}{(char)('a' + (number % 26))}";
}
