using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using CareLabel.Cli.Fields;
using CareLabel.Fields;
using CareLabel.Shared;

namespace CareLabel.Cli.Records;

/// <summary>What the commands on single records share: which record, and values as <c>FIELD=VALUE</c>.</summary>
internal static class RecordArguments
{
    /// <summary>The argument that names a record of a kind.</summary>
    public static Argument<Guid> Id() => new("ID")
    {
        CustomParser = ReadId, Description = "The record's id, as 'find', 'show' and exports write it.",
    };

    /// <summary>The argument of typed values.</summary>
    public static Argument<Typed[]> Values() => new("FIELD=VALUE")
    {
        Arity = ArgumentArity.OneOrMore, CustomParser = ReadValues,
        Description = "Values by field, as 'fields list' names them; phone:2=… is the second phone, and nothing behind = takes the value away.",
    };

    /// <summary>The record that a line names.</summary>
    public static RecordRef Of(ParseResult line, Argument<string> kind, Argument<Guid> id) => new(CatalogueTalk.Kind(line.GetValue(kind)!), line.GetValue(id));

    private static Guid ReadId(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        if (Guid.TryParse(text, CultureInfo.InvariantCulture, out var id)) return id;
        result.AddError($"'{text}' is no id of a record; 'carelabel find WORDS' shows them.");
        return default;
    }

    private static Typed[] ReadValues(ArgumentResult result)
    {
        var values = new List<Typed>();
        foreach (var text in result.Tokens.Select(token => token.Value))
        {
            if (Read(text) is { } value) values.Add(value);
            else result.AddError($"'{text}' is no FIELD=VALUE such as family=Lovelace or phone:2=\"+47 22 86 44 00\".");
        }

        return [.. values];
    }

    private static Typed? Read(string text)
    {
        var sign = text.IndexOf('=', StringComparison.Ordinal);
        if (sign < 1) return null;
        var (field, value) = (text[..sign], text[(sign + 1)..]);
        var colon = field.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0) return new(field, value);
        return colon > 0 && int.TryParse(field[(colon + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 1 and <= MostParts
            ? new(field[..colon], value, number)
            : null;
    }

    private const int MostParts = 1000;
}
