using CareLabel.Wash.Text;

namespace CareLabel.Wash.Tests.Text;

public sealed class ScriptsTests
{
    [Theory]
    [InlineData("\u0410nn")]
    [InlineData("p\u0430ypal.example")]
    [InlineData("M\u043Esc\u043Ew")]
    [InlineData("\u0399van")]
    [InlineData("Kari N\u03BFrdmann")]
    [InlineData("n\u0301\u043E")]
    public void Sees_a_word_of_two_scripts(string text) => Assert.True(Fold.MixesScripts(text));

    [Theory]
    [InlineData("Ann")]
    [InlineData("")]
    [InlineData("Øystein Łucja")]
    [InlineData("Анна")]
    [InlineData("Γιώργος")]
    [InlineData("Анна Anna")]
    [InlineData("Анна-Anna")]
    [InlineData("10 kΩ µm")]
    [InlineData("\uD800a\uDC00")]
    public void Does_not_mind_whole_words_of_any_script(string text) => Assert.False(Fold.MixesScripts(text));
}
