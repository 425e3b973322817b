using System.CommandLine;
using CareLabel.Cli;
using CareLabel.Cli.Jobs;
using CareLabel.Cli.Operations;
using CareLabel.Cli.Washes;

var carelabel = new RootCommand("CareLabel keeps customer lists clean. It runs on this machine alone; nothing leaves it.")
{
    WashCommand.Make(),
    BackupCommand.Make(),
    RestoreCommand.Make(),
    UpgradeCommand.Make(),
    JobsCommand.Make(),
    SettingsCommand.Make(),
};
return CommandLine.Run(carelabel, args);
