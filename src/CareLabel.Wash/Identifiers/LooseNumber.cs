using System.Text;
using CareLabel.Wash.Standards;

namespace CareLabel.Wash.Identifiers;

/// <summary>
/// How a number is kept whose rule is not known: without outer, double and invisible spaces, otherwise as typed.
/// </summary>
internal static class LooseNumber
{
    private static readonly Mend Trimmed = new("number-trimmed", "outer and double spaces removed");

    internal static Reading Read(string typed) => Reading.Accepted(typed, Trim(typed), Trimmed);

    internal static Reading Read(string typed, Objection doubt) => Read(typed) with { Objection = doubt };

    private static string Trim(string typed)
    {
        var isClean = typed[0] > ' ' && typed[^1] > ' ';
        for (var i = 0; isClean && i < typed.Length; i++)
            isClean = typed[i] is >= ' ' and < '\x7f' && (typed[i] != ' ' || typed[i - 1] != ' ');
        if (isClean) return typed;

        var trimmed = new StringBuilder(typed.Length);
        foreach (var c in typed)
        {
            var sign = char.IsWhiteSpace(c) ? ' ' : c;
            if (sign is '\0' or '\u200b' or '\u200c' or '\u200d' or '\u2060' or '\ufeff' or '\u00ad') continue;
            if (sign == ' ' && (trimmed.Length == 0 || trimmed[^1] == ' ')) continue;
            trimmed.Append(sign);
        }

        if (trimmed.Length > 0 && trimmed[^1] == ' ') trimmed.Length--;
        return trimmed.ToString();
    }
}
