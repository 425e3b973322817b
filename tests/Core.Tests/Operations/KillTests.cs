using System.Diagnostics;
using System.Globalization;
using CareLabel.Core.Tests.Data;
using CareLabel.Core.Tests.History;
using CareLabel.Data;
using CareLabel.Data.Write;
using CareLabel.Fields;
using CareLabel.History;
using CareLabel.Imports;
using CareLabel.Labels;
using CareLabel.Operations;
using CareLabel.Search;
using CareLabel.Shared;
using CareLabel.Tests;
using Microsoft.EntityFrameworkCore;

namespace CareLabel.Core.Tests.Operations;

/// <summary>
/// Programs that import, edit, write long sets and undo on one base are killed at random moments; what they said they had done is
/// there, nothing is half done, and what was begun is finished by the next.
/// </summary>
public sealed class KillTests(ITestOutputHelper output)
{
    private const int AtOnce = 3;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Both))]
    [Promise(122, "of edits, long changes and undos nothing acknowledged is lost and nothing half done")]
    [Promise(122, "of imports nothing acknowledged is lost and nothing half done")]
    public Task Killed_at_random_moments_nothing_is_lost_or_half_done(On on) => Kill(on, 6, 20_261_122);

    // dev/kill runs this one, as often as it is told.
    [Theory(Explicit = true), ClassData(typeof(Both))]
    public Task Killed_very_often(On on) =>
        Kill(on, int.Parse(Environment.GetEnvironmentVariable("CARELABEL_KILLS") ?? "200", CultureInfo.InvariantCulture) / 2, Environment.TickCount);

    private async Task Kill(On on, int kills, int seed)
    {
        await using var test = await TestCopy.Make(on);
        var random = new Random(seed);
        var (said, killed, begun) = (new HashSet<long>(), 0, 0);
        while (killed < kills)
        {
            var programs = Enumerable.Range(0, Math.Min(AtOnce, kills - killed)).Select(i => Programs.Start(test.Place, seed + killed + i)).ToList();
            foreach (var program in programs)
            {
                await program.Said.Reader.WaitToReadAsync(Stop);
                await Task.Delay(random.Next(0, 1_000), Stop);
                program.Kill();
                killed++;
            }

            foreach (var program in programs) said.UnionWith(await program.Ended());
            var findings = await Doctor(test);
            begun += findings.Count(finding => finding.Check == "changes");
            Assert.All(findings, finding => Assert.Contains("was begun and not ended", finding.Problem, StringComparison.Ordinal));
            await using var later = test.Open();
            await KillWork.Resume(later, test.Place, Stop);
        }

        Assert.Empty(await Doctor(test));
        await using var db = test.Open();
        var imports = await db.Imports.ToListAsync(Stop);
        Assert.All(imports, import => Assert.Equal((ImportState.Done, KillWork.ListRows), (import.State, import.Made + import.Changed + import.Same + import.Failed + import.NeedsWord)));
        var there = (await db.Set<ChangeSet>().Where(set => set.Finished).Select(set => set.Id).ToListAsync(Stop)).ToHashSet();
        Assert.Empty(said.Except(there));
        Assert.NotEmpty(said);
        output.WriteLine($"{on}, seed {seed}: {killed} killed, {said.Count} deeds acknowledged and {there.Count} there, {begun} found begun and finished later, {imports.Count} imports.");
    }

    private static async Task<List<Finding>> Doctor(TestCopy test)
    {
        await using var db = test.Open();
        var fields = Rooms.NewCatalogue();
        var findings = await Deeds.Doctor(test);
        findings.AddRange(await new LabelsAsJudged(fields, Owners.Unknown, TimeProvider.System).Run(db, Stop).ToListAsync(Stop));
        findings.AddRange(await new WordsAsFolded(fields).Run(db, Stop).ToListAsync(Stop));
        return findings;
    }
}
