using System.CommandLine;
using System.Globalization;
using CareLabel.Cli.Bases;
using CareLabel.Data;
using CareLabel.Operations;
using CareLabel.Shared;
using Microsoft.Extensions.DependencyInjection;

namespace CareLabel.Cli.Operations;

/// <summary><c>carelabel restore FILE</c>.</summary>
internal static class RestoreCommand
{
    public static Command Make()
    {
        var file = new Argument<string>("FILE") { Description = "The backup, of a base in a file or in PostgreSQL; it restores into either." };
        var force = new Option<bool>("--force") { Description = "Replace all that is in the base." };
        var json = new Option<bool>("--json") { Description = "Write what was restored to stdout as JSON." };
        var command = BaseCommand.MakeUnopened("restore", "Puts a backup into an empty base, and compares what is there afterwards with the backup.",
            async (settings, line, stop) =>
            {
                var outcome = await new RestoreBackup(settings.Place, Refresh).Run(Actor.OfMachine, new(line.GetValue(file)!, line.GetValue(force)), stop);
                if (outcome.Refused is { } refused) return BaseCommand.Refuse(refused, line);
                var (place, manifest, upgraded) = (outcome.Done!.Place, outcome.Done.Manifest, outcome.Done.Upgraded);
                if (line.GetValue(json))
                {
                    return JsonOut.Write(new { Base = place.Shown, manifest.Made, manifest.Rows, Files = manifest.Files.Count, upgraded, Verified = true });
                }

                Console.Out.WriteLine(place.Shown);
                Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture,
                    $"Restored and compared: {manifest.Rows:N0} rows of {manifest.Tables.Count} tables and {manifest.Files.Count:N0} attachments, as they were on {manifest.Made:yyyy-MM-dd HH:mm} UTC.{(upgraded ? " The base was brought up to date." : "")}"));
                return ExitCode.Done;
            });
        command.Arguments.Add(file);
        command.Options.Add(force);
        command.Options.Add(json);
        HelpExamples.Add(command,
            "carelabel restore backup-20260302-090000.zip --data restored",
            "carelabel restore backup.zip --data data --force",
            "carelabel restore backup.zip --data data --database \"Host=db;Database=crm;Username=crm\"");
        return command;
    }

    private static async Task Refresh(BasePlace place, CancellationToken stop)
    {
        await using var services = Rooms.Add(new ServiceCollection(), place).BuildServiceProvider();
        await using var scope = services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<RefreshDerived>().Run(stop);
    }
}
