using CareLabel.Data;
using CareLabel.Exports;
using CareLabel.Fields;
using CareLabel.Shared;
using CareLabel.Wash.Tables;

namespace CareLabel.Imports;

/// <summary>
/// Columns in which a system says by its own id which company is meant, as <c>AccountId</c> does. They are links where the
/// companies of the list's source are here; else they are columns of numbers.
/// </summary>
internal sealed class LinkColumns(Db db, Catalogue catalogue, string source)
{
    // So many different ids tell what a column is.
    private const int MostLooked = 500;

    private const double MostKnown = 0.5;

    // As Salesforce, HubSpot, Pipedrive, SuperOffice, Dynamics and Zoho call them, without signs.
    private static readonly HashSet<string> OfEmployers = new(StringComparer.Ordinal)
    {
        "accountid", "associatedcompanyid", "associatedcompanyids", "primaryassociatedcompanyid", "companyid", "organizationid", "organisationid", "orgid",
        "personorganizationid", "contactid", "parentcustomerid", "customerid",
    };

    private static readonly HashSet<string> OfParents = new(StringComparer.Ordinal)
    {
        "parentid", "parentaccountid", "parentcompanyid", "parentorganizationid", "parentorganisationid", "parentcontactid", "parentcustomerid", "associatedparentcompanyid",
    };

    /// <summary>The mapping with its links.</summary>
    /// <param name="map">What was recognised; a line for each column.</param>
    /// <param name="sample">The first rows.</param>
    /// <param name="stop">Ends the work early.</param>
    public async Task<ListMap> Of(ListMap map, Table sample, CancellationToken stop)
    {
        if (sample.Columns.Count == 0 || sample.Columns[0].Name == OwnHeader.Id) return map;
        var (key, names, to) = map.Rows == RecordKind.Person ? ("employer", OfEmployers, "person.employer") : ("parent", OfParents, "company.parent");
        if (catalogue.Find(map.Rows, key) is not { IsRetired: false }) return map;

        var lines = map.Lines.ToList();
        // What is the row's own id, or says more than an id, stays what it is.
        var place = Enumerable.Range(0, lines.Count).FirstOrDefault(i => names.Contains(Plain(sample.Columns[i].Name)) && lines[i].To != "id", -1);
        if (place < 0 || !await AreKnown(Texts(sample.Columns[place]), stop)) return map;
        var column = map.Lines[place].Column;
        lines[place] = new(column, to, Use: key == "employer" ? ListMapLine.ById : null, Why: "the id of a company that is known here by it");
        return map with { Lines = [.. lines.Select((line, i) => i != place && line.To == to && key == "parent" ? new ListMapLine(line.Column, null, Why: $"'{column}' holds this already") : line)] };
    }

    private async Task<bool> AreKnown(HashSet<string> ids, CancellationToken stop)
    {
        if (ids.Count == 0) return false;
        var known = await new KnownLinks(db, source).Known(RecordKind.Company, ids, stop);
        return known.Count >= ids.Count * MostKnown;
    }

    private static HashSet<string> Texts(Column column)
    {
        var texts = new HashSet<string>(StringComparer.Ordinal);
        for (var code = 0; code < column.Pool.Count && texts.Count < MostLooked; code++)
        {
            if (column.Pool.Text(code).Trim() is { Length: > 0 } text) texts.Add(text);
        }

        return texts;
    }

    private static string Plain(string name) => new([.. name.ToLowerInvariant().Where(char.IsAsciiLetter)]);
}
