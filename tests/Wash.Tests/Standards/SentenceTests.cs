using System.Reflection;
using System.Text.RegularExpressions;
using CareLabel.Wash.Standards;

namespace CareLabel.Wash.Tests.Standards;

/// <summary>What people read about their values: sentences in every standard, codes that can be relied on.</summary>
public sealed partial class SentenceTests
{
    [Fact]
    public void Every_objection_is_two_sentences_and_a_code()
    {
        var objections = Fields<Objection>();
        Assert.True(objections.Count > 60, $"Only {objections.Count} objections were found.");
        Assert.Empty(objections.Where(objection => !IsWell(objection)).Select(objection => objection.Code));
    }

    [Fact]
    public void Objections_that_are_filled_in_are_sentences_too()
    {
        Reading[] readings =
        [
            Phone.Read("2233445", new("NO")), Country.Read("Georgia"), Country.Read("Sverge"), Language.Read("DK"),
            Email.Read("kari@gmial.com"), Phone.Read("22334455-56", new("NO")),
        ];
        Assert.All(readings, reading => Assert.True(IsWell(reading.Objection!), reading.Objection?.ToString()));
    }

    [Fact]
    public void Every_mend_is_a_code_and_a_phrase() =>
        Assert.Empty(Fields<Mend>().Where(mend => !Code().IsMatch(mend.Code) || !Phrase().IsMatch(mend.Sentence))
            .Select(mend => mend.Code));

    [Theory]
    [InlineData("phone-x", "no capital.", "Ask.")]
    [InlineData("phone-x", "No full stop", "Ask.")]
    [InlineData("phone-x", "There is one.", "ask for it")]
    [InlineData("Phone", "There is one.", "Ask.")]
    public void The_reader_sees_what_is_no_sentence(string code, string problem, string advice) =>
        Assert.False(IsWell(new(code, problem, advice)));

    private static bool IsWell(Objection objection) =>
        Code().IsMatch(objection.Code) && Sentence().IsMatch(objection.Problem) && Sentence().IsMatch(objection.Advice);

    private static List<T> Fields<T>() =>
    [
        .. from type in typeof(Reading).Assembly.GetTypes()
           where !type.ContainsGenericParameters
           from field in type.GetFields(BindingFlags.Static | BindingFlags.NonPublic | BindingFlags.Public)
           where field.FieldType == typeof(T)
           select (T)field.GetValue(null)!,
    ];

    [GeneratedRegex("^[a-z]+(-[a-z0-9]+)*$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Code();

    [GeneratedRegex("^\\P{Ll}.*[.?]$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Sentence();

    [GeneratedRegex("^\\P{Lu}.*[^.]$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Phrase();
}
