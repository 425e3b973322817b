using CareLabel.Base.Bench;

const string Usage = """
    base-bench measure [--people N] [--on both|sqlite|postgres] [--postgres CONNECTION]
      Fills a fresh base with N people (100000) of three parts each through the one write path, and measures it:
      one save alone and beside long work, long work itself, its undoing, disk and memory. Prints one Markdown table.
      PostgreSQL is the server of --postgres or of dev/postgres; a database is made on it and dropped again.
    """;

return args.FirstOrDefault() switch
{
    "measure" => await MeasureCommand.Run(args[1..]),
    _ => Told(),
};

int Told()
{
    Console.Error.WriteLine(Usage);
    return args is ["--help"] ? 0 : 2;
}
