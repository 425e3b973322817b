using CareLabel.Wash;
using CareLabel.Washes;

var files = args.TakeWhile(a => a != "--out").Skip(1).ToArray();
var outcome = new WashFiles(TimeProvider.System).Run(new(files, args[Array.IndexOf(args, "--out") + 1], new WashSettings { Threads = 2 }, args.Contains("--force")));
if (outcome.Refused is { } refused)
{
    Console.Error.WriteLine(refused.Sentence);
    return 1;
}

foreach (var (stage, seconds) in outcome.Done!.Seconds) Console.Error.WriteLine($"{stage} {seconds}");
return 0;
