using System.CommandLine;
using CareLabel.Cli;
using CareLabel.Cli.Access;
using CareLabel.Cli.Demo;
using CareLabel.Cli.Exports;
using CareLabel.Cli.Fields;
using CareLabel.Cli.History;
using CareLabel.Cli.Imports;
using CareLabel.Cli.Jobs;
using CareLabel.Cli.Operations;
using CareLabel.Cli.Records;
using CareLabel.Cli.Washes;

var carelabel = new RootCommand("CareLabel keeps customer lists clean. It runs on this machine alone; nothing leaves it.")
{
    WashCommand.Make(),
    HistoryCommand.Make(),
    UndoCommand.Make(),
    DoctorCommand.Make(),
    DemoCommand.Make(),
    BackupCommand.Make(),
    RestoreCommand.Make(),
    UpgradeCommand.Make(),
    JobsCommand.Make(),
    SettingsCommand.Make(),
    ImportCommand.Make(),
    ExportCommand.Make(),
    FindCommand.Make(),
    ShowCommand.Make(),
    SaveCommand.MakeAdd(),
    SaveCommand.MakeSet(),
    RetireCommand.Make(),
    FieldsCommand.Make(),
    ListsCommand.Make(),
    HouseCommand.Make(),
    UserCommand.Make(),
    RoleCommand.Make(),
};
Terminal.Begin();
return CommandLine.Run(carelabel, args);
