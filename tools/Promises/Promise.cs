using System.Globalization;
using System.Text.RegularExpressions;

namespace CareLabel.Promises;

/// <summary>A promise of docs/promises.md: its number, its text, and the clauses that have to be proven one by one.</summary>
public sealed record Promise(int Number, string Text, IReadOnlyList<string> Clauses);

/// <summary>
/// Reads docs/promises.md. A promise begins with its number in bold at the beginning of a line, its clauses are the
/// list below it; what stands between is for people.
/// </summary>
public static partial class PromiseList
{
    /// <summary>The promises in the order of the page.</summary>
    public static IReadOnlyList<Promise> Read(string page)
    {
        var promises = new List<Promise>();
        List<string>? clauses = null;
        foreach (var line in page.ReplaceLineEndings("\n").Split('\n'))
        {
            if (Beginning().Match(line) is { Success: true } begun)
            {
                clauses = [];
                promises.Add(new(int.Parse(begun.Groups[1].ValueSpan, CultureInfo.InvariantCulture), begun.Groups[2].Value, clauses));
            }
            else if (line.StartsWith('#')) clauses = null;
            else if (line.StartsWith("- ", StringComparison.Ordinal)) clauses?.Add(line[2..].TrimEnd());
        }

        return promises;
    }

    /// <summary>What is wrong with the page: a number or a clause twice, a promise without clauses.</summary>
    public static IEnumerable<string> Faults(IReadOnlyList<Promise> promises)
    {
        foreach (var twice in promises.CountBy(promise => promise.Number).Where(count => count.Value > 1))
            yield return $"Promise {twice.Key} stands there {twice.Value} times.";
        foreach (var promise in promises)
        {
            if (promise.Clauses.Count == 0) yield return $"Promise {promise.Number} has no clauses.";
            foreach (var twice in promise.Clauses.CountBy(clause => clause, StringComparer.Ordinal).Where(count => count.Value > 1))
                yield return $"Promise {promise.Number} lists '{twice.Key}' {twice.Value} times.";
        }
    }

    [GeneratedRegex(@"^\*\*(\d+)\*\* (.+)$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Beginning();
}
