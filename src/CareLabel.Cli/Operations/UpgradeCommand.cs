using System.CommandLine;
using CareLabel.Cli.Bases;
using CareLabel.Operations;
using CareLabel.Shared;

namespace CareLabel.Cli.Operations;

/// <summary><c>carelabel upgrade</c>.</summary>
internal static class UpgradeCommand
{
    public static Command Make()
    {
        var json = new Option<bool>("--json") { Description = "Write what was done to stdout as JSON." };
        var command = BaseCommand.MakeUnopened("upgrade", "Brings the base of an older CareLabel up to date, after making a backup of it.",
            async (settings, line, stop) =>
            {
                var outcome = await new Upgrade(settings.Place, TimeProvider.System).Run(Actor.OfMachine, settings.Backups, stop);
                if (outcome.Refused is { } refused) return BaseCommand.Refuse(refused, line);
                var done = outcome.Done!;
                if (line.GetValue(json)) return JsonOut.Write(done);
                Console.Error.WriteLine(done.Backup is null
                    ? "The base is up to date."
                    : $"The base is up to date now ({string.Join(", ", done.Migrations)}); as it was before, it is kept in {done.Backup}. 'carelabel jobs run' judges its records anew.");
                return ExitCode.Done;
            });
        command.Options.Add(json);
        HelpExamples.Add(command, "carelabel upgrade", "carelabel upgrade --data /srv/carelabel --json");
        return command;
    }
}
