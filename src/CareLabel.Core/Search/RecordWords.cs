using System.Runtime.CompilerServices;
using System.Text;
using CareLabel.Companies;
using CareLabel.Fields;
using CareLabel.Shared;
using CareLabel.Wash.Columns;

namespace CareLabel.Search;

/// <summary>
/// The words of records: names, numbers, e-mails in their parts, phones by all and by their last eight digits, cities. What is
/// sensitive is not among them. One serves one thread.
/// </summary>
internal sealed class RecordWords(Catalogue catalogue)
{
    private static readonly ConditionalWeakTable<Catalogue, Dictionary<RecordKind, IReadOnlyList<(Field Field, Part Part)>>> Plans = [];

    private readonly List<string> _names = [];
    private readonly List<string> _words = [];

    private enum Part
    {
        Name,
        Number,
        Phone,
        Text,
    }

    /// <summary>Whether records of a kind have words.</summary>
    public bool Has(RecordKind kind) => Plan.TryGetValue(kind, out var fields) && fields.Count > 0;

    /// <summary>The entry of a record, without its number.</summary>
    public SearchEntry Of(RecordGraph graph)
    {
        _names.Clear();
        _words.Clear();
        var root = graph.Record.Root;
        foreach (var (field, part) in Plan[root.Kind])
        {
            var count = field.Place.Count(graph);
            for (var number = 1; number <= count; number++)
            {
                if (field.Place.Read(graph, number) is { Length: > 0 } value) Add(part, value);
            }
        }

        if (graph.Record is Company { LegalForm: { } form }) Add(Part.Name, form);
        return new()
        {
            Kind = root.Kind, Record = root.Id, IsRetired = !graph.Record.IsLive, Names = string.Join(' ', _names), Words = string.Join(' ', _words),
        };
    }

    private Dictionary<RecordKind, IReadOnlyList<(Field Field, Part Part)>> Plan => Plans.GetValue(catalogue, PlanOf);

    private static Dictionary<RecordKind, IReadOnlyList<(Field Field, Part Part)>> PlanOf(Catalogue catalogue) => catalogue.Types.ToDictionary(
        type => type.Kind,
        type => (IReadOnlyList<(Field, Part)>)[.. from field in catalogue.Of(type.Kind)
                                                   where !field.Sensitive
                                                   let part = PartOf(field)
                                                   where part is not null
                                                   select (field, part.Value)]);

    private static Part? PartOf(Field field) => field switch
    {
        { Standard: ColumnKind.FirstName or ColumnKind.MiddleName or ColumnKind.LastName or ColumnKind.CompanyName } => Part.Name,
        { Type: FieldType.Identifier } or { Standard: ColumnKind.CompanyNumber } => Part.Number,
        { Type: FieldType.Phone } => Part.Phone,
        { Type: FieldType.Email } or { Standard: ColumnKind.City } => Part.Text,
        _ => null,
    };

    private void Add(Part part, string value)
    {
        switch (part)
        {
            case Part.Name: Text(value, _names); break;
            case Part.Text: Text(value, _words); break;
            case Part.Phone: Phone(value); break;
            default: Once(Folding.Plain(value).Replace(" ", "", StringComparison.Ordinal), _words); break;
        }
    }

    private static void Text(string value, List<string> into)
    {
        var plain = Folding.Plain(value);
        var longer = Folding.Long(value);
        Split(plain, into);
        if (!ReferenceEquals(longer, plain) && longer != plain) Split(longer, into);
        else if (Folding.Short(plain) is { } shorter) Split(shorter, into);
    }

    private void Phone(string value)
    {
        var extension = value.IndexOf(';', StringComparison.Ordinal);
        var digits = Digits(value.AsSpan(0, extension < 0 ? value.Length : extension));
        Once(digits, _words);
        if (digits.Length > SearchTerms.LastDigits) Once(digits[^SearchTerms.LastDigits..], _words);
    }

    private static string Digits(ReadOnlySpan<char> number)
    {
        var digits = new StringBuilder(number.Length);
        foreach (var one in number)
        {
            if (char.IsAsciiDigit(one)) digits.Append(one);
        }

        return digits.ToString();
    }

    private static void Split(string folded, List<string> into)
    {
        foreach (var word in folded.AsSpan().Split(' '))
        {
            var one = folded[word];
            Once(one.Length == folded.Length ? folded : one, into);
        }
    }

    private static void Once(string word, List<string> into)
    {
        if (word.Length > 0 && !into.Contains(word)) into.Add(word);
    }
}
