using CareLabel.Shared;

namespace CareLabel.Fields;

/// <summary>Whether a record would have what it must, and no part without what it is about.</summary>
internal sealed class Requirements(Judging judging, IReadOnlyList<Judged> values)
{
    /// <summary>Remarks what is missing.</summary>
    public void Run(Actor actor)
    {
        foreach (var field in judging.Catalogue.Of(judging.Draft.Kind).Where(field => field.Required && Redaction.MaySee(actor, judging.Catalogue, field)))
        {
            var had = judging.Draft.Id is not null && field.Place.Count(judging.Stored) > 0;
            var isNew = judging.Draft.Id is null;
            // A record that lacked it before may still be changed elsewhere; what had it does not lose it.
            if ((had || isNew) && !HasAfter(field) && !IsRemarked(field)) judging.Remarks.Add(Remarks.Required(field));
        }

        foreach (var value in values)
        {
            if (value.Value is not null) Alone(value);
        }
    }

    private void Alone(Judged value)
    {
        var dot = value.Field.Key.IndexOf('.', StringComparison.Ordinal);
        if (dot < 0) return;
        if (value.Field.Key.AsSpan(0, dot) is "email" or "phone" or "number" or "consent")
        {
            var about = judging.Catalogue.Find(value.Field.Kind, value.Field.Key[..dot])!;
            if (After(about, value.Number) is null && !IsRemarked(about)) judging.Remarks.Add(Remarks.Alone(value, about));
        }
        else if (value.Field.Key == "address.use" && !HasAddress(value))
        {
            judging.Remarks.Add(Remarks.Alone(value, judging.Catalogue.Find(value.Field.Kind, "address.street")!));
        }
    }

    private bool HasAddress(Judged use) => judging.Catalogue.Of(use.Field.Kind)
        .Any(field => field.Key.StartsWith("address.", StringComparison.Ordinal) && field.Key != use.Field.Key && After(field, use.Number) is not null);

    private bool HasAfter(Field field)
    {
        var most = values.Where(value => value.Field.Key == field.Key).Select(value => value.Number).Append(field.Place.Count(judging.Stored)).Max();
        return Enumerable.Range(1, Math.Max(1, most)).Any(number => After(field, number) is not null);
    }

    private string? After(Field field, int number)
    {
        for (var i = values.Count - 1; i >= 0; i--)
        {
            if (values[i].Number == number && values[i].Field.Key == field.Key) return values[i].Value;
        }

        return field.Place.Read(judging.Stored, number);
    }

    private bool IsRemarked(Field field) => judging.Remarks.Exists(remark => remark.Weight == Weight.Refused && (remark.Field == field.Key
        || (remark.Field is { } key && judging.Catalogue.Find(field.Kind, key)?.KeptIn.Contains(field.Key) == true)));
}
