using System.Globalization;
using CareLabel.Shared;

namespace CareLabel.Fields;

/// <summary>Whether days can be: what was lies not ahead, and nothing ends before it begins.</summary>
internal sealed class Days(Judging judging, List<Judged> values)
{
    // A clock that goes before ours is no reason to refuse what was said a moment ago.
    private const int MostMinutesAhead = 10;

    /// <summary>Takes out what cannot be, and remarks it.</summary>
    public void Run()
    {
        if (judging.Draft.VerifiedOn is { } seen && seen > judging.Today) judging.Remarks.Add(Remarks.SeenAhead(seen, judging.Today));
        for (var i = 0; i < values.Count; i++)
        {
            if (!values[i].Field.IsPast || !IsNew(values[i]) || !LiesAhead(values[i])) continue;
            judging.Remarks.Add(Remarks.LiesAhead(values[i], judging.Today));
            values.RemoveAt(i--);
        }

        if (!values.Exists(value => value.Field.Type is FieldType.Date)) return;
        foreach (var end in judging.Catalogue.Of(judging.Draft.Kind).Where(field => field.NotBefore is not null)) Order(end);
    }

    private bool IsNew(Judged value) => value.Value is not null && value.Field.Place.Read(judging.Stored, value.Number) != value.Value;

    private bool LiesAhead(Judged value) => value.Field.Type switch
    {
        FieldType.Date => Codec.Day(value.Value) > judging.Today,
        FieldType.Moment => Codec.Moment(value.Value) > judging.Now.AddMinutes(MostMinutesAhead),
        // The year of a business may be called by the one in which it ends.
        FieldType.Number => decimal.Parse(value.Value!, CultureInfo.InvariantCulture) > judging.Today.Year + 1,
        _ => false,
    };

    private void Order(Field end)
    {
        if (judging.Catalogue.Find(end.Kind, end.NotBefore!) is not { } begin) return;
        foreach (var number in values.Where(value => IsNew(value) && (value.Field.Key == end.Key || value.Field.Key == begin.Key)).Select(value => value.Number).Distinct().ToList())
        {
            var (first, last) = (After(begin, number), After(end, number));
            if (first is null || last is null || Codec.Day(last) >= Codec.Day(first)) continue;
            var told = values.Find(value => value.Field.Key == end.Key && value.Number == number) ?? values.Find(value => value.Field.Key == begin.Key && value.Number == number)!;
            judging.Remarks.Add(Remarks.EndsBefore(told, end, begin, last, first));
            values.Remove(told);
        }
    }

    private string? After(Field field, int number) => values.Find(value => value.Field.Key == field.Key && value.Number == number) is { } value
        ? value.Value
        : field.Place.Read(judging.Stored, number);
}

/// <summary>What was said stands as it was said: of consents a later one overrules it.</summary>
internal sealed class Standing(Judging judging, List<Judged> values)
{
    /// <summary>Takes out what would change it, and remarks it; what was not said yet can be added.</summary>
    public void Run()
    {
        if (!values.Exists(value => value.Field.Stands)) return;
        foreach (var value in values.Where(value => value.Field.Stands).ToList())
        {
            if (value.Field.Place.Read(judging.Stored, value.Number) is not { } said || said == value.Value) continue;
            judging.Remarks.Add(Remarks.Stands(value, value.Field.Place.Count(judging.Stored) + 1));
            values.Remove(value);
        }

        foreach (var number in values.Where(value => value.Field.Stands && value.Value is not null).Select(value => value.Number).Distinct().ToList()) Whole(number);
    }

    // A consent says what, by which way and for what; when, if nobody says it, is now.
    private void Whole(int number)
    {
        foreach (var field in judging.Catalogue.Of(judging.Draft.Kind).Where(field => field is { Stands: true, Type: FieldType.Pick or FieldType.Moment }))
        {
            if (After(field, number) is not null) continue;
            if (field.Type == FieldType.Moment) values.Add(new(field, number, null, Codec.Of(judging.Now)));
            else if (!judging.Remarks.Exists(remark => remark.Field == field.Key && remark.Number == number)) judging.Remarks.Add(Remarks.Required(field, number));
        }
    }

    private string? After(Field field, int number) => values.Find(value => value.Field.Key == field.Key && value.Number == number)?.Value ?? field.Place.Read(judging.Stored, number);
}
