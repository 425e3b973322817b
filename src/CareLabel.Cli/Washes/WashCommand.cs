using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using CareLabel.Wash;
using CareLabel.Wash.Columns;
using CareLabel.Wash.Standards;
using CareLabel.Washes;

namespace CareLabel.Cli.Washes;

/// <summary><c>carelabel wash FILE... --out DIR</c>.</summary>
internal sealed class WashCommand
{
    private static readonly string[] Examples =
    [
        "carelabel wash people.csv --out washed",
        "carelabel wash crm.csv newsletter.xlsx --out washed --country NO",
        "carelabel wash customers.csv --out washed --id CustomerNo --threshold 0.8",
        "carelabel wash customers.csv --out look --only profile --json | jq .columns",
        "",
        "A recipe: wash once, edit what was recognised and how values survive, wash again.",
        "carelabel wash customers.csv --out first",
        "carelabel wash customers.csv --out second --map first/map.json --rules first/rules.json",
    ];

    private readonly Argument<string[]> _files = new("FILE")
    {
        Arity = ArgumentArity.OneOrMore,
        Description = "The lists: CSV of any delimiter and encoding, or XLSX. They are read, never written.",
    };

    private readonly Option<string> _out = new("--out")
    {
        HelpName = "DIR", Required = true, Description = "The folder for the results; made where missing.",
    };

    private readonly Option<string> _kind = new("--kind")
    {
        DefaultValueFactory = _ => "auto", Description = "What the rows are.",
    };

    private readonly Option<string?> _country = new("--country")
    {
        HelpName = "XX", Description = "The country of rows that do not say theirs, as two letters (NO, PL); otherwise found out.",
    };

    private readonly Option<string?> _id = new("--id")
    {
        HelpName = "COLUMN", Description = "The header of the column that holds the list's own ids; otherwise found out.",
    };

    private readonly Option<string?> _map = new("--map")
    {
        HelpName = "FILE.json", Description = "What the columns hold, as map.json of an earlier wash says it.",
    };

    private readonly Option<double?> _threshold = new("--threshold")
    {
        HelpName = "P", CustomParser = Probability,
        Description = "The probability from which rows stand in one group, above 0 and below 1 (0.5 where not given).",
    };

    private readonly Option<string?> _rules = new("--rules")
    {
        HelpName = "FILE.json", Description = "Which values survive and from when rows are merged, as rules.json of an earlier wash says it.",
    };

    private readonly Option<string?> _only = new("--only")
    {
        Description = "Do one thing: describe the columns, bring values into one form, or find twins and leave values as typed.",
    };

    private readonly Option<bool> _json = new("--json") { Description = "Write the summary to stdout as JSON." };

    private readonly Option<bool> _force = new("--force") { Description = "Replace the results of an earlier wash in DIR." };

    private WashCommand()
    {
    }

    /// <summary>The command with its options and examples.</summary>
    public static Command Make()
    {
        var wash = new WashCommand();
        OneOf(wash._kind, "auto", "people", "companies", "any");
        OneOf(wash._only, "profile", "standards", "match");
        wash._country.Validators.Add(IsCountry);
        wash._files.Validators.Add(AreNoOptions);
        wash._out.Validators.Add(IsNamed);
        var command = new Command("wash", "Washes customer lists: one form for every value, twins found and merged, a report to look at.")
        {
            wash._files, wash._out, wash._kind, wash._country, wash._id, wash._map, wash._threshold, wash._rules, wash._only, wash._json, wash._force,
        };
        command.SetAction(wash.Run);
        HelpExamples.Add(command, Examples);
        return command;
    }

    private int Run(ParseResult line)
    {
        var settings = Settings(line, out var parted);
        if (settings.Refused is { } unsettled) return Refuse(unsettled);
        var request = new WashFiles.Request(line.GetValue(_files)!, line.GetValue(_out)!, settings.Done!, line.GetValue(_force)) { Parted = parted };
        using var interrupts = new Interrupts();
        try
        {
            var outcome = WashTalk.Over(progress => new WashFiles(TimeProvider.System).Run(request, progress, interrupts.Token));
            if (outcome.Refused is { } refused) return Refuse(refused);
            WashTalk.Ending(outcome.Done!, request.Out);
            if (line.GetValue(_json)) SummaryFile.Write(outcome.Done!, Console.OpenStandardOutput());
            return ExitCode.Done;
        }
        catch (OperationCanceledException) when (interrupts.Token.IsCancellationRequested)
        {
            Console.Error.WriteLine("Stopped; nothing was written.");
            return interrupts.ExitCode;
        }
    }

    private static int Refuse(Refusal refusal)
    {
        Console.Error.WriteLine(Terminal.OneLine(refusal.Sentence));
        return ExitCode.Refused;
    }

    private Outcome<WashSettings> Settings(ParseResult line, out IReadOnlyList<string[]> parted)
    {
        parted = [];
        var settings = new WashSettings
        {
            Kind = Enum.TryParse<ListKind>(line.GetValue(_kind), ignoreCase: true, out var kind) ? kind : null,
            Country = line.GetValue(_country)?.ToUpperInvariant(),
            IdColumn = line.GetValue(_id),
            Threads = Environment.ProcessorCount,
            Stages = Enum.TryParse<WashStages>(line.GetValue(_only), ignoreCase: true, out var only) ? only : WashStages.All,
        };
        if (line.GetValue(_map) is { } mapPath)
        {
            var map = MapFile.Read(mapPath);
            if (map.Refused is { } refused) return refused;
            settings = settings with { Map = map.Done };
        }

        if (line.GetValue(_rules) is { } rulesPath)
        {
            var rules = RulesFile.Read(rulesPath);
            if (rules.Refused is { } refused) return refused;
            (settings, parted) = (rules.Done!.Over(settings), rules.Done.Parted);
        }

        return line.GetValue(_threshold) is { } review
            ? settings with { Review = review, Sure = Math.Max(settings.Sure, review) }
            : settings;
    }

    private static void OneOf(Option option, params string[] words)
    {
        option.HelpName = string.Join('|', words);
        option.CompletionSources.Add(words);
        option.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && !words.Contains(token.Value, StringComparer.OrdinalIgnoreCase))
            {
                result.AddError($"'{token.Value}' for {option.Name} is none of {string.Join(", ", words)}.");
            }
        });
    }

    private static void IsNamed(OptionResult result)
    {
        if (result.Tokens.Any(token => string.IsNullOrWhiteSpace(token.Value))) result.AddError("The folder after --out has no name.");
    }

    // What begins with a dash and is no option is taken for a file; more likely it is an option mistyped.
    private static void AreNoOptions(ArgumentResult result)
    {
        if (result.Tokens.Any(token => string.IsNullOrWhiteSpace(token.Value))) result.AddError("One FILE has no name.");
        if (result.Tokens.FirstOrDefault(token => token.Value.StartsWith('-') && !File.Exists(token.Value)) is { } token)
        {
            result.AddError($"'{token.Value}' is no option of wash, and there is no file of that name.");
        }
    }

    private static void IsCountry(OptionResult result)
    {
        if (result.GetValueOrDefault<string?>() is not { } country || Country.IsCode(country.ToUpperInvariant())) return;
        result.AddError($"'{country}' for --country is no country code of two letters, such as NO.");
    }

    private static double? Probability(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var p) && p is > 0 and < 1) return p;
        result.AddError($"'{text}' for --threshold is no probability above 0 and below 1, such as 0.8.");
        return null;
    }
}
