using CareLabel.Wash.Bench;
using CareLabel.Wash.Bench.Generating;
using CareLabel.Wash.Bench.Running;
using CareLabel.Wash.Bench.Scoring;

const string Usage = """
    bench generate people|companies|mixed|pathological --rows N --seed S --out FILE [--with-truth] [--truth FILE]
    bench run [--lists small|all|NAME...] [--carelabel PATH] [--runs K] [--data DIR] [--cache DIR] [--json] [--keep]
    bench scaling [--kind people] [--sizes 100k 1m 10m] [--carelabel PATH]
    bench score ROWS.csv TRUTH.csv
    bench errors ROWS.csv LIST-WITH-TRUTH.csv [--show N]
    bench self-check
    """;

try
{
    var rest = new Arguments(args.Skip(1));
    switch (args.FirstOrDefault())
    {
        case "generate": return GenerateCommand.Run(rest);
        case "run": return RunCommand.Run(rest);
        case "scaling": return ScalingCommand.Run(rest);
        case "score": return ScoreCommand.Run(rest);
        case "errors": return ErrorsCommand.Run(rest);
        case "self-check" or "--self-check": return SelfCheck.Run();
        default:
            Console.Error.WriteLine(Usage);
            return args is ["--help"] ? 0 : 2;
    }
}
catch (UsageException wrong)
{
    Console.Error.WriteLine(wrong.Message);
    return 2;
}
