using System.Text.RegularExpressions;
using System.Xml.Linq;
using CareLabel.Promises;

namespace CareLabel.Faces.Tests.House;

/// <summary>The list of promises, the marks on tests, and how one is held against the other.</summary>
public sealed class PromiseTests
{
    private const string Page = "## Names\n\n**1** Names are kept\n\nLives in People.\n- as typed\n- with case\n\n**2** Mail is read\n- once\n";

    private static readonly Mark Typed = new(1, "as typed", "A.Tests.Keeps"), Case = new(1, "with case", "A.Tests.Cases");

    [Fact]
    public void All_promises_stand_on_the_page_with_their_clauses()
    {
        var promises = PromiseList.Read(Tree.Read("docs/promises.md"));
        Assert.Equal(Enumerable.Range(1, 134), promises.Select(promise => promise.Number));
        Assert.Empty(PromiseList.Faults(promises));
    }

    [Fact]
    public void A_promise_twice_or_without_clauses_is_seen() => Assert.Equal(
        ["Promise 1 stands there 2 times.", "Promise 2 has no clauses.", "Promise 1 lists 'once' 2 times."],
        PromiseList.Faults(PromiseList.Read("**1** A\n- one\n**2** B\n**1** C\n- once\n- once\n")));

    [Fact]
    public void Every_mark_names_a_clause_of_the_page()
    {
        string[] projects = ["Wash.Tests", "Core.Tests", "Faces.Tests"];
        var marks = projects.SelectMany(project => Marks.In(Tree.Assembly($"tests/{project}", $"CareLabel.{project}"))).ToList();
        Assert.NotEmpty(marks);
        Assert.Empty(Marks.Faults(marks, PromiseList.Read(Tree.Read("docs/promises.md"))));
    }

    [Fact]
    public void A_mark_that_names_no_clause_is_seen() => Assert.Equal(
        ["A.Tests.Keeps proves 'as written' of promise 1, which docs/promises.md does not list."],
        Marks.Faults([Typed with { Clause = "as written" }, Case], PromiseList.Read(Page)));

    [Fact]
    public void Marks_are_found_with_class_and_method() => Assert.StartsWith(
        "CareLabel.Wash.Tests.Identifiers.NumberTests.",
        Marks.In(Tree.Assembly("tests/Wash.Tests", "CareLabel.Wash.Tests")).First(mark => mark is { Number: 15, Clause: "NO orgnr" }).Test,
        StringComparison.Ordinal);

    [Fact]
    public void No_proof_hangs_on_files_that_a_clone_may_lack() =>
        Assert.Empty(Tree.Texts("Tests.cs", "Properties.cs").SelectMany(file => Hollow(file.Text)));

    [Fact]
    public void A_proof_that_may_be_empty_is_seen() => Assert.Equal(
        ["    [Promise(1, \"a\")]"],
        Hollow("    [Fact]\n    [Promise(1, \"a\")]\n    public void A() { if (Vectors.Sha" + "red(\"x\") is null) return; }\n    [Fact, Promise(2, \"b\")]\n"));

    [Fact]
    public void A_promise_is_proven_when_every_clause_has_a_passing_test()
    {
        var results = Results(("Keeps", "Passed"), ("Cases", "Passed"));
        Assert.Equal("1\tproven\t2/2\tA.Tests.Cases,A.Tests.Keeps", Proof.Of(PromiseList.Read(Page)[0], [Typed, Case], results).Line);
        Assert.Equal("2\topen\t0/1\t", Proof.Of(PromiseList.Read(Page)[1], [Typed, Case], results).Line);
    }

    [Theory]
    [InlineData("Failed")]
    [InlineData("NotExecuted")]
    public void A_test_that_failed_or_was_skipped_proves_nothing(string outcome)
    {
        var proof = Proof.Of(PromiseList.Read(Page)[0], [Typed, Case], Results(("Keeps", "Passed"), ("Cases", outcome)));
        Assert.False(proof.IsProven);
        Assert.Equal(["with case"], proof.Open);
    }

    [Fact]
    public void One_failed_case_of_many_proves_nothing() =>
        Assert.False(Results(("Keeps", "Passed"), ("Keeps", "Failed"), ("Keeps", "Passed")).Passed("A.Tests.Keeps"));

    [Fact]
    public void A_test_that_did_not_run_proves_nothing() => Assert.False(Results().Passed("A.Tests.Keeps"));

    // Shared material lies beside some checkouts only; where it is missing such a test passes without having looked.
    private static IEnumerable<string> Hollow(string source) =>
        from test in Regex.Split(source, @"(?=^    \[(?:Fact|Theory))", RegexOptions.Multiline, TimeSpan.FromSeconds(10))
        where test.Contains("Vectors.Shared(", StringComparison.Ordinal)
        from line in test.Split('\n')
        where line.TrimStart().StartsWith("[Promise(", StringComparison.Ordinal)
        select line;

    private static TestResults Results(params (string Test, string Outcome)[] outcomes) => new TestResults().Add(new XDocument(new XElement(
        "TestRun",
        outcomes.Select((item, id) => new XElement("UnitTestResult", new XAttribute("testId", id), new XAttribute("outcome", item.Outcome))),
        outcomes.Select((item, id) => new XElement(
            "UnitTest", new XAttribute("id", id), new XElement("TestMethod", new XAttribute("className", "A.Tests"), new XAttribute("name", item.Test)))))));
}
