using CareLabel.Wash.Columns;
using CareLabel.Wash.Tables;

namespace CareLabel.Wash.Standards;

/// <summary>Guesses the country of a house from its list, where nobody says it.</summary>
public static class HouseCountry
{
    private const int Looked = 5000;

    /// <summary>Alpha-2 of the country that most of the telling values name; where none has
    /// more than half of at least three, the country whose language the headers are in; else null.</summary>
    public static string? Guess(Table table, IReadOnlyList<RecognisedColumn> columns)
    {
        var votes = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var column in columns)
        {
            var pool = table.Columns[column.Index].Pool;
            var country = column.Kind == ColumnKind.Country ? CountryCells.Standard(table.Columns[column.Index]) : null;
            for (var code = 0; code < Math.Min(pool.Count, Looked); code++)
            {
                if (Vote(column.Kind, pool.Text(code), country) is { } voted)
                    votes[voted] = votes.GetValueOrDefault(voted) + 1;
            }
        }

        var all = votes.Values.Sum();
        var (best, count) = votes.OrderByDescending(vote => vote.Value).ThenBy(vote => vote.Key, StringComparer.Ordinal)
            .Select(vote => ((string?)vote.Key, vote.Value)).FirstOrDefault();
        return count >= 3 && count * 2 > all ? best : HeaderCountry.Of(table.Columns.Select(column => column.Name));
    }

    private static string? Vote(ColumnKind kind, string text, Func<string, Reading>? country) => kind switch
    {
        ColumnKind.Country => CountryEvidence.Named(text, country!),
        ColumnKind.Phone => Phone.Parse(text, Setting.None)?.Country,
        ColumnKind.Email or ColumnKind.WebAddress => CountryEvidence.Ending(System.Text.Encoding.UTF8.GetBytes(text)),
        _ => null,
    };
}
