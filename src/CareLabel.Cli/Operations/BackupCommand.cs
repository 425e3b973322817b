using System.CommandLine;
using System.Globalization;
using CareLabel.Cli.Bases;
using CareLabel.Operations;
using CareLabel.Shared;
using Microsoft.Extensions.DependencyInjection;

namespace CareLabel.Cli.Operations;

/// <summary><c>carelabel backup</c>.</summary>
internal static class BackupCommand
{
    public static Command Make()
    {
        var to = new Option<string?>("--out") { HelpName = "FILE", Description = "The file; one named by the moment, in the folder of backups, where not given." };
        var force = new Option<bool>("--force") { Description = "Replace FILE where it is there already." };
        var json = new Option<bool>("--json") { Description = "Write what was made to stdout as JSON." };
        to.Validators.Add(result =>
        {
            if (result.Tokens.Any(token => string.IsNullOrWhiteSpace(token.Value))) result.AddError("The file after --out has no name.");
        });
        var command = BaseCommand.Make("backup", "Writes all of the base and its attachments into one file, while others go on working.", mayMake: false,
            async (services, line, stop) =>
            {
                var file = line.GetValue(to) ?? Path.Combine(
                    services.GetRequiredService<Settings>().Backups,
                    services.GetRequiredService<TimeProvider>().GetUtcNow().ToString("'backup-'yyyyMMdd-HHmmss'.zip'", CultureInfo.InvariantCulture));
                var outcome = await services.GetRequiredService<MakeBackup>().Run(services.GetRequiredService<Actor>(), new(file, line.GetValue(force)), stop);
                if (outcome.Refused is { } refused) return BaseCommand.Refuse(refused, line);
                return Tell(outcome.Done!, line.GetValue(json));
            });
        command.Options.Add(to);
        command.Options.Add(force);
        command.Options.Add(json);
        HelpExamples.Add(command,
            "carelabel backup",
            "carelabel backup --data /srv/carelabel --out /mnt/backups/monday.zip --force",
            "carelabel backup --database \"Host=db;Database=crm;Username=crm\" --out crm.zip --json");
        return command;
    }

    private static int Tell(MakeBackup.Made made, bool json)
    {
        var manifest = made.Manifest;
        if (json)
        {
            return JsonOut.Write(new
            {
                made.File, made.SizeBytes, manifest.Program, manifest.Made, manifest.From, manifest.Rows, Files = manifest.Files.Count,
                Tables = manifest.Tables.ToDictionary(table => table.Name, table => table.Rows),
            });
        }

        Console.Out.WriteLine(made.File);
        Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{manifest.Rows:N0} rows of {manifest.Tables.Count} tables and {manifest.Files.Count:N0} attachments, {made.SizeBytes:N0} bytes."));
        return ExitCode.Done;
    }
}
