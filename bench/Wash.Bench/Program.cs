using CareLabel.Wash.Bench;
using CareLabel.Wash.Bench.Generating;

const string Usage = """
    bench generate people|companies|mixed|pathological --rows N --seed S --out FILE [--with-truth] [--truth FILE]
    """;

try
{
    var rest = new Arguments(args.Skip(1));
    switch (args.FirstOrDefault())
    {
        case "generate": return GenerateCommand.Run(rest);
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
