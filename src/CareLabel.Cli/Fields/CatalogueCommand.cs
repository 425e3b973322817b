using System.CommandLine;
using System.Globalization;
using CareLabel.Cli.Bases;
using CareLabel.Fields;
using CareLabel.Labels;
using CareLabel.Shared;
using Microsoft.Extensions.DependencyInjection;

namespace CareLabel.Cli.Fields;

/// <summary>
/// A command that changes what care labels are judged by. Few are judged anew at once; of many it is said that they wait. It
/// makes the base where there is none: a house is mostly set up before its first list comes in.
/// </summary>
internal static class CatalogueCommand
{
    // A few seconds' work.
    private const int MostAtOnce = 20_000;

    /// <summary>Makes one.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="description">What it does, in a sentence.</param>
    /// <param name="run">The work; answers the exit code.</param>
    /// <param name="changes">Whether a line changes anything; every one where not given.</param>
    public static Command Make(
        string name, string description, Func<IServiceProvider, ParseResult, CancellationToken, Task<int>> run, Func<ParseResult, bool>? changes = null)
    {
        var command = BaseCommand.Make(name, description, changes ?? (_ => true), async (services, line, stop) =>
        {
            var before = services.GetRequiredService<Catalogue>().Version;
            var code = await run(services, line, stop);
            if (code == ExitCode.Done) await Relabel(services, before, stop);
            return code;
        });
        command.Add(CatalogueTalk.JsonOption());
        return command;
    }

    private static async Task Relabel(IServiceProvider services, long before, CancellationToken stop)
    {
        // In a scope of its own, which has the catalogue as it is now.
        await using var scope = services.CreateAsyncScope();
        if (scope.ServiceProvider.GetRequiredService<Catalogue>().Version == before) return;
        var totals = await scope.ServiceProvider.GetRequiredService<LabelTotals>().Run(Actor.Rule, stop);
        var labels = totals.Where(row => row.Symbol == Labels.Symbol.Complete).Sum(row => row.Good + row.Warn + row.Bad + row.NotJudged);
        if (labels <= MostAtOnce) await scope.ServiceProvider.GetRequiredService<DrainLabels>().Run(Actor.Rule, null, stop);
        else Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{labels:N0} care labels are to be judged anew: 'carelabel jobs run' does it now, a program that serves within a minute."));
    }
}
