using System.CommandLine;
using CareLabel.Cli.Bases;

namespace CareLabel.Cli.Operations;

/// <summary><c>carelabel settings</c>.</summary>
internal static class SettingsCommand
{
    public static Command Make()
    {
        var json = new Option<bool>("--json") { Description = "Write them to stdout as JSON." };
        var command = BaseCommand.MakeUnopened("settings", "Shows the settings and where each comes from: command line, environment, carelabel.json or nowhere.",
            (settings, line, _) =>
            {
                if (line.GetValue(json))
                {
                    return Task.FromResult(JsonOut.Write(settings.All.Select(value =>
                        new { value.Setting.Key, value.Setting.Variable, value.Setting.What, Value = settings.Shown(value.Setting), value.From })));
                }

                foreach (var value in settings.All)
                {
                    Console.Out.WriteLine(Terminal.OneLine($"{value.Setting.Key ?? "data",-12} {settings.Shown(value.Setting),-28} {value.From,-24} {value.Setting.Variable}"));
                }

                return Task.FromResult(ExitCode.Done);
            });
        command.Options.Add(json);
        HelpExamples.Add(command, "carelabel settings", "CARELABEL_LOG_LEVEL=debug carelabel settings --data /srv/carelabel --json");
        return command;
    }
}
