using System.Diagnostics;
using CareLabel.Companies;
using CareLabel.Contacts;
using CareLabel.Core.Tests.Data;
using CareLabel.Data.Write;
using CareLabel.Labels;
using CareLabel.People;
using CareLabel.Search;
using CareLabel.Shared;

namespace CareLabel.Core.Tests.Labels;

/// <summary>Measures by hand what label and search words cost in a bulk write; no test, since it depends on the machine.</summary>
public sealed class WriteCost
{
    [Theory(Explicit = true), ClassData(typeof(Both))]
    public async Task Of_a_hundred_thousand_people(On on)
    {
        var catalogue = Rooms.NewCatalogue();
        foreach (var round in (string[])["warm", "rows and journal", "with labels", "with words", "with both"])
        {
            await using var test = await TestBase.Make(on);
            await using var db = test.Open();
            IDerived[] derived = [
                .. round is "with labels" or "with both" or "warm" ? [new RecordLabels(catalogue, Owners.Unknown)] : Array.Empty<IDerived>(),
                .. round is "with words" or "with both" or "warm" ? [new SearchWords(catalogue)] : Array.Empty<IDerived>()];
            var writes = test.Writes(db, derived);
            var set = await writes.Begin(new(Cast.Someone, "import"), default);
            var people = round == "warm" ? 5_000 : 100_000;
            var watch = Stopwatch.StartNew();
            for (var first = 0; first < people; first += 1_000) await writes.Append(set, Batch(first), null, default);
            await writes.End(set, people, default);
            TestContext.Current.SendDiagnosticMessage("{0}: {1}: {2:0.0} µs a record, {3} MB", on, round, watch.Elapsed.TotalMicroseconds / people, on == On.Sqlite ? new FileInfo(test.Place.File).Length / 1_000_000 : 0);
            Console.WriteLine($"{on}: {round}: {watch.Elapsed.TotalMicroseconds / people:0.0} us a record");
        }

        var judge = new LabelJudge(catalogue, Owners.Unknown);
        var graphs = Enumerable.Range(0, 20).SelectMany(i => Graphs(i * 1_000)).ToList();
        foreach (var _ in (int[])[1, 2])
        {
            var watch = Stopwatch.StartNew();
            foreach (var graph in graphs) judge.Judge(graph, new(2026, 3, 2));
            Console.WriteLine($"judged alone: {watch.Elapsed.TotalMicroseconds / graphs.Count:0.0} us a record");
            var words = new RecordWords(catalogue);
            watch.Restart();
            foreach (var graph in graphs) words.Of(graph);
            Console.WriteLine($"folded alone: {watch.Elapsed.TotalMicroseconds / graphs.Count:0.0} us a record");
        }
    }

    private static readonly string[] Given = ["Ada", "Kari", "Ola", "Ørjan", "Łucja", "Marek", "Anne-Marie", "Håkon", "Zofia", "Ville"];
    private static readonly string[] Cities = ["Oslo", "Bergen", "Tromsø", "Kraków", "Łódź", "Malmö", "Turku", "Odense"];

    private static IEnumerable<CareLabel.Fields.RecordGraph> Graphs(int first) => Batch(first).Rows.Select(row => row.Row).GroupBy(row => row.Root)
        .Select(group => new CareLabel.Fields.RecordGraph(group.OfType<CareLabel.Shared.Record>().Single(), group.OfType<Part>()));

    private static Changes Batch(int first)
    {
        var changes = new Changes();
        for (var i = first; i < first + 1_000; i++)
        {
            var person = new Person { Given = Given[i % 10], Family = $"Dahl{(char)('a' + (i % 26))}{(char)('a' + (i / 26 % 26))}{(char)('a' + (i / 676 % 26))}", Country = "NO", Status = "lead" };
            person.Created = DateTime.UtcNow;
            changes.Add(person);
            changes.Add(Cast.Email(person, $"person{i}@example{i % 997}.no"));
            changes.Add(new PhoneNumber { OfKind = RecordKind.Person, Of = person.Key, Number = $"+479{i:0000000}" });
            changes.Add(new PostalAddress { OfKind = RecordKind.Person, Of = person.Key, Street = $"Storgata {i % 200}", Postcode = $"{i % 9000 + 1000}", City = Cities[i % 8] });
        }

        return changes;
    }
}
