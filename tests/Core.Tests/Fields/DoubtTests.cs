using CareLabel.Core.Tests.Data;
using CareLabel.Core.Tests.Imports;
using CareLabel.Fields;
using CareLabel.Imports;
using CareLabel.Labels;
using CareLabel.People;
using CareLabel.Shared;
using CareLabel.Tests;
using CareLabel.Wash.Labels;
using Microsoft.EntityFrameworkCore;

namespace CareLabel.Core.Tests.Fields;

/// <summary>What is doubtful is asked about at a form; a list, where nobody can be asked, comes in with it, and the care label tells.</summary>
public sealed class DoubtTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(RecordKind.Person, "email", "ada@gmial.com", "a mistyped domain")]
    [InlineData(RecordKind.Company, "name", "FJORDFISK REGNSKAP", "nobody knows the capitals")]
    [InlineData(RecordKind.Company, "name", "Fjordfisk A/S", "the form as another country writes it")]
    [InlineData(RecordKind.Person, "address.postcode", "459", "a zero in front was missing")]
    [InlineData(RecordKind.Person, "phone", "+44 7700 900417", "no operator has the number")]
    public void What_has_its_standard_form_and_is_doubtful_asks_at_a_form_and_comes_in_with_a_list(RecordKind kind, string field, string typed, string why)
    {
        Assert.NotEmpty(why);
        var atForm = Judge(kind, field, typed, isList: false);
        Assert.Contains(atForm.Remarks, remark => remark.Weight == Weight.NeedsWord && remark.Field == field);
        Assert.False(atForm.IsAccepted);

        var inList = Judge(kind, field, typed, isList: true);
        Assert.True(inList.IsAccepted);
        Assert.Contains(inList.Remarks, remark => remark.Weight == Weight.Doubted && remark.Field == field);
        Assert.Contains(inList.Values, value => value.Field.Key == field && value.Value is not null);
    }

    [Theory]
    [InlineData("phone", "ring meg", Weight.NeedsWord, "no form that it can be compared in")]
    [InlineData("notes", "x", null, "nothing is wrong")]
    [InlineData("email", "ada@", Weight.Refused, "no address")]
    [InlineData("born", "1876-07-18", Weight.NeedsWord, "the label does not know what day it is")]
    [InlineData("born", "1946-08-92", Weight.Refused, "no day")]
    public void What_has_none_waits_in_a_list_too(string field, string typed, Weight? weight, string why)
    {
        Assert.NotEmpty(why);
        Assert.Equal(weight, Judge(RecordKind.Person, field, typed, isList: true).Remarks.Where(remark => remark.Weight != Weight.Mended).Select(remark => (Weight?)remark.Weight).FirstOrDefault());
    }

    [Theory, ClassData(typeof(Both))]
    public async Task The_label_of_a_record_that_came_in_with_a_doubt_tells_of_it(On on)
    {
        await using var test = await TestCopy.Make(on);
        var importing = new Importing(test);
        var done = await importing.Import(importing.List("crm.csv", "First name,Last name,E-mail", "Ada,Lovelace,ada@gmial.com", "Kari,Nordmann,kari@example.org"));
        Assert.Equal((2, 0), (done.Counts.Made, done.Counts.NeedsWord));

        await using var db = test.Open();
        var people = await db.People.AsNoTracking().OrderBy(row => row.Given).Select(row => row.Id.Value).ToListAsync(Stop);
        var graphs = await RecordGraph.Load(db, PersonFields.Type, people, Stop, tracked: false);
        var judge = new CareLabel.Labels.LabelJudge(Rooms.NewCatalogue(), Owners.Unknown);
        var labels = people.Select(person => judge.Judge(graphs[person], new(2026, 11, 22))!).ToList();
        Assert.Equal([Mark.Warn, Mark.Good], labels.Select(label => label.Standard));
        Assert.Contains("email-typo", labels[0].Reasons, StringComparison.Ordinal);
    }

    [Fact]
    public void Control_characters_are_left_out_since_no_list_brings_them_back()
    {
        Assert.Equal("a\tb\nc", Storable.Clean("a\u0001\t\u007Fb\n\0c\uD800"));
        var verdict = Judge(RecordKind.Person, "notes", "a\u0001b", isList: false);
        Assert.Equal(["ab", "unwritable-signs"], [verdict.Values.Single(value => value.Field.Key == "notes").Value!, verdict.Remarks.Single().Rule]);
    }

    private static Verdict Judge(RecordKind kind, string field, string typed, bool isList)
    {
        var catalogue = Rooms.NewCatalogue();
        Typed[] main = [new("country", "NO"), .. field is "name" or "family" ? (Typed[])[] : [new(kind == RecordKind.Company ? "name" : "family", "Lovelace")]];
        return new Gate(catalogue, new TestClock()).Judge(
            Cast.Someone, new(kind, null, null, [.. main, new(field, typed)]) { LetsDoubtsStand = isList }, RecordGraph.New(catalogue.Type(kind).Make()));
    }
}
