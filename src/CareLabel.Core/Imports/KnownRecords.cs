using CareLabel.Data;
using CareLabel.Fields;
using CareLabel.Shared;
using CareLabel.Wash.Standards;
using Microsoft.EntityFrameworkCore;
using People = CareLabel.People;

namespace CareLabel.Imports;

/// <summary>The records of a base as people and lists name them: a company by old id, number, e-mail address or exact name, a person by old id, e-mail address or whole name.</summary>
internal static class KnownRecords
{
    /// <summary>Those of a base.</summary>
    public static LinkNames Of(Db db) => new((kind, texts, stop) => Find(db, kind, ["id", .. Keys(kind)], texts, stop));

    /// <summary>The records that some texts name, other than by an id; several where nobody can tell which.</summary>
    public static Task<ILookup<string, Guid>> ByName(Db db, RecordKind kind, IReadOnlyCollection<string> texts, CancellationToken stop) => Find(db, kind, Keys(kind), texts, stop);

    private static string[] Keys(RecordKind kind) => kind switch
    {
        RecordKind.Company => ["number", "email", "name"],
        RecordKind.Person => ["email", "name"],
        _ => [],
    };

    // What one key finds, the next need not.
    private static async Task<ILookup<string, Guid>> Find(Db db, RecordKind kind, IEnumerable<string> keys, IReadOnlyCollection<string> texts, CancellationToken stop)
    {
        var pairs = new List<(string Text, Guid Record)>();
        var open = texts.ToHashSet(StringComparer.Ordinal);
        foreach (var key in keys)
        {
            if (open.Count == 0) break;
            var written = open.SelectMany(text => Written(key, text).Select(form => (Form: form, Text: text))).ToLookup(one => one.Form, one => one.Text);
            var found = kind == RecordKind.Person && key == "name"
                ? await People(db, [.. written.Select(form => form.Key)], stop)
                : await new MatchRecords(db, kind, null).Run(key, [.. written.Select(form => form.Key)], stop);
            pairs.AddRange(from form in written from text in form from record in found[form.Key] select (text, record));
            open.ExceptWith(pairs.Select(pair => pair.Text));
        }

        return pairs.Distinct().ToLookup(pair => pair.Text, pair => pair.Record, StringComparer.Ordinal);
    }

    // As typed, and as the standard of the key writes it.
    private static IEnumerable<string> Written(string key, string text) => new[]
    {
        text,
        key switch
        {
            "email" => Email.Read(text).Standard,
            "name" => CompanyName.Read(text, Setting.None).Standard,
            "number" => string.Concat(text.Where(sign => !char.IsWhiteSpace(sign))),
            _ => null,
        },
    }.OfType<string>().Distinct();

    private static async Task<ILookup<string, Guid>> People(Db db, IReadOnlyCollection<string> names, CancellationToken stop)
    {
        var parsed = names.Select(name => (Name: name, Parsed: PersonName.Parse(name, Setting.None))).ToList();
        var families = parsed.Select(one => one.Parsed.FullFamily).Where(family => family.Length > 0).Distinct().ToList();
        var rows = await db.Set<People.Person>().AsNoTracking().Where(row => row.RetiredAt == null && row.Family != null && families.Contains(row.Family)).ToListAsync(stop);
        var called = rows.ToLookup(row => row.FullName, row => row.Key, StringComparer.OrdinalIgnoreCase);
        return (from one in parsed
                from record in called[$"{string.Join(' ', new[] { one.Parsed.Given, one.Parsed.Middle }.Where(part => part.Length > 0))} {one.Parsed.FullFamily}".Trim()]
                select (one.Name, record)).ToLookup(pair => pair.Name, pair => pair.record, StringComparer.Ordinal);
    }
}
