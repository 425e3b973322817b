using System.CommandLine;
using CareLabel.Cli;
using CareLabel.Cli.Access;
using CareLabel.Cli.Washes;

var carelabel = new RootCommand("CareLabel keeps customer lists clean. It runs on this machine alone; nothing leaves it.")
{
    WashCommand.Make(),
    UserCommand.Make(),
};
return CommandLine.Run(carelabel, args);
