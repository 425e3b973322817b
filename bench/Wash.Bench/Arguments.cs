using System.Globalization;

namespace CareLabel.Wash.Bench;

/// <summary>The command line was not understood; the message says what was expected.</summary>
public sealed class UsageException(string message) : Exception(message);

/// <summary>What follows a command: words, and options with their values.</summary>
public sealed class Arguments
{
    private static readonly string[] Switches = ["--with-truth", "--json", "--keep"];
    private readonly List<string> _words = [];
    private readonly Dictionary<string, List<string>> _options = new(StringComparer.Ordinal);

    /// <summary>Reads everything after the command. An option takes the values up to the next option; a switch takes none.</summary>
    public Arguments(IEnumerable<string> typed)
    {
        List<string>? values = null;
        foreach (var word in typed)
        {
            if (word.StartsWith("--", StringComparison.Ordinal)) values = Add(word, Switches.Contains(word) ? null : []);
            else (values ?? _words).Add(word);
        }
    }

    /// <summary>Whether a switch or option was given.</summary>
    public bool Has(string option) => _options.ContainsKey(option);

    /// <summary>An option's values; none when it was not given.</summary>
    public IReadOnlyList<string> All(string option) => _options.GetValueOrDefault(option, []);

    /// <summary>An option's first value.</summary>
    public string? Text(string option) => All(option) is [var first, ..] ? first : null;

    /// <summary>An option's first value as a whole number.</summary>
    public long Number(string option, long otherwise) =>
        Text(option) is { } text ? long.Parse(text.Replace("_", "", StringComparison.Ordinal), CultureInfo.InvariantCulture) : otherwise;

    /// <summary>The word at a place, or a refusal that says what belongs there.</summary>
    public string Word(int place, string what) => place < _words.Count ? _words[place] : throw new UsageException($"expected {what}");

    private List<string>? Add(string option, List<string>? values)
    {
        _options[option] = values ?? [];
        return values;
    }
}
