using CareLabel.Wash.Columns;
using CareLabel.Wash.Standards;

namespace CareLabel.Fields;

/// <summary>Takes apart what was typed into one field and belongs into several: full names, whole addresses, many phones in one.</summary>
internal sealed class Spread(Judging judging, IReadOnlyList<(Field Field, Typed Typed)> typed)
{
    private readonly List<(Field Field, Typed Typed)> _parts = new(typed.Count);
    private readonly List<string> _forNotes = [];

    /// <summary>The values, each in its own field.</summary>
    public IReadOnlyList<(Field Field, Typed Typed)> Run()
    {
        foreach (var (field, value) in typed)
        {
            if (FirstOf(value) != value) judging.Remarks.Add(Remarks.GivenTwice(field, value));
            else if (string.IsNullOrWhiteSpace(value.Value)) Clear(field, value);
            else if (field.Standard == ColumnKind.FullName && field.KeptIn.Count > 0) new SpreadName(judging, _parts, _forNotes).Whole(field, value);
            else if (field.Standard == ColumnKind.FullAddress && field.KeptIn.Count > 0) Address(field, value);
            else if (field.Standard is ColumnKind.FirstName or ColumnKind.LastName && Lacks(Other(field)) && new SpreadName(judging, _parts, _forNotes).IsWhole(field, value)) continue;
            else if (Pieces(field, value) is { Count: > 1 } pieces) Several(field, value, pieces);
            else _parts.Add((field, value));
        }

        if (_parts.Count > typed.Count || typed.Any(one => one.Field.KeptIn.Count > 0)) Yield();
        if (_forNotes.Count > 0) AddToNotes();
        return _parts;
    }

    private Typed FirstOf(Typed value)
    {
        for (var i = 0; i < typed.Count; i++)
        {
            if (typed[i].Typed is var other && other.Number == value.Number && other.Field == value.Field) return other;
        }

        return value;
    }

    // What was typed in its own field goes before what a whole name or address says of it.
    private void Yield()
    {
        foreach (var twice in _parts.GroupBy(part => (part.Typed.Field, part.Typed.Number)).Where(alike => alike.Count() > 1).ToList())
        {
            var own = twice.FirstOrDefault(part => typed.Any(one => ReferenceEquals(one.Typed, part.Typed)), twice.Last());
            foreach (var other in twice.Where(part => !ReferenceEquals(part.Typed, own.Typed)))
            {
                _parts.RemoveAll(part => ReferenceEquals(part.Typed, other.Typed));
                if (other.Typed.Value is { } said && own.Typed.Value is { } kept && Spelling.Key(said) != Spelling.Key(kept)) judging.Remarks.Add(Remarks.SaidOtherwise(own.Field, own.Typed, said));
            }
        }
    }

    // What has no field of its own is kept to the letter.
    private void AddToNotes()
    {
        if (judging.Catalogue.Find(judging.Draft.Kind, "notes") is not { IsRetired: false } notes) return;
        var place = _parts.FindIndex(part => part.Field.Key == notes.Key);
        var before = place < 0 ? notes.Place.Read(judging.Stored, 1) : _parts[place].Typed.Value;
        if (place >= 0) _parts.RemoveAt(place);
        _parts.Add((notes, new(notes.Key, string.Join('\n', string.IsNullOrWhiteSpace(before) ? _forNotes : [before, .. _forNotes]))));
    }

    private void Clear(Field field, Typed value)
    {
        if (field.KeptIn.Count == 0) _parts.Add((field, value));
        foreach (var key in field.KeptIn)
        {
            if (judging.Catalogue.Find(field.Kind, key) is { IsRetired: false } part) _parts.Add((part, new(key, null, value.Number)));
        }
    }

    private static string Other(Field field) => field.Standard == ColumnKind.FirstName ? "family" : "given";

    private bool Lacks(string key)
    {
        var value = typed.FirstOrDefault(one => one.Field.Key == key).Typed;
        if (value is not null) return string.IsNullOrWhiteSpace(value.Value);
        return judging.Catalogue.Find(judging.Draft.Kind, key) is { } field && field.Place.Read(judging.Stored, 1) is null;
    }

    private void Address(Field field, Typed value)
    {
        var reading = FullAddress.Read(value.Value!, judging.Setting);
        if (reading.Objection is { } objection) judging.Remarks.Add(Remarks.Objected(reading.IsRejected ? Weight.Refused : judging.Doubt, field, value, objection));
        var parts = FullAddress.Parse(value.Value!, judging.Setting);
        if (reading.IsRejected || parts is null) return;
        Part("address.street", parts.Line1);
        Part("address.extra", parts.Line2);
        Part("address.postcode", parts.Postcode);
        Part("address.city", parts.City);
        Part("address.country", parts.Country);

        void Part(string key, string? text)
        {
            if (text is not null && judging.Catalogue.Find(field.Kind, key) is { IsRetired: false } part) _parts.Add((part, new(key, text, value.Number)));
        }
    }

    private List<string> Pieces(Field field, Typed value)
    {
        if (value.Value!.Length > Storable.MostLength(field) || !judging.IsNew(field, value)) return [];
        return field.Type switch
        {
            FieldType.Phone when IsPlain(value.Value) => [],
            FieldType.Email when value.Value.AsSpan().Count('@') < 2 => [],
            FieldType.Phone => Phone.ReadMany(value.Value, judging.Setting) is { Standard: { } all } ? [.. all.Split("; ")] : [],
            FieldType.Email => Email.ReadMany(value.Value) is { Count: > 1 } all && !all.Any(one => one.IsRejected) ? [.. all.Select(one => one.Standard!).Distinct()] : [],
            _ => [],
        };
    }

    // Most cells hold one number, and reading it twice costs an import much.
    private static bool IsPlain(string phone) => phone.Length <= 15 && phone.LastIndexOf('+') <= 0 && phone.AsSpan().IndexOfAnyExcept(PhoneSigns) < 0;

    private static readonly System.Buffers.SearchValues<char> PhoneSigns = System.Buffers.SearchValues.Create("+0123456789 ");

    private void Several(Field field, Typed value, List<string> pieces)
    {
        if (!field.IsMany)
        {
            judging.Remarks.Add(Remarks.Several(field, value, pieces));
            return;
        }

        judging.Remarks.Add(Remarks.Mended(field, value, Remarks.Parted, string.Join("; ", pieces)));
        var last = Math.Max(field.Place.Count(judging.Stored), typed.Concat(_parts).Where(one => one.Field.Key == field.Key).Max(one => one.Typed.Number));
        foreach (var (piece, place) in pieces.Select((piece, place) => (piece, place)))
        {
            _parts.Add((field, new(field.Key, piece, place == 0 ? value.Number : last + place)));
        }
    }
}
