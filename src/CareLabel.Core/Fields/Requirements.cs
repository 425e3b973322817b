using CareLabel.Shared;

namespace CareLabel.Fields;

/// <summary>Whether a record would have what it must, and no part without what it is about.</summary>
internal sealed class Requirements(Judging judging, IReadOnlyList<Judged> values)
{
    /// <summary>Remarks what is missing.</summary>
    public void Run(Actor actor)
    {
        foreach (var field in judging.Catalogue.Of(judging.Draft.Kind))
        {
            if (!field.Required && field.RequiredWhen.Count == 0) continue;
            if (!Redaction.MaySee(actor, judging.Catalogue, field) || HasAfter(field) || IsRemarked(field)) continue;
            if (field.Required && (IsNew || Had(field))) judging.Remarks.Add(Remarks.Required(field));
            else if (Now(field) is { } when && (IsNew || Had(field) || Before(field) is null)) judging.Remarks.Add(Remarks.RequiredWhen(field, when.InWords(judging.Catalogue, field.Kind)));
        }

        foreach (var value in values)
        {
            if (value.Value is not null) Alone(value);
        }
    }

    // A record that lacked it before may still be changed elsewhere; what had it does not lose it.
    private bool Had(Field field) => !IsNew && field.Place.Count(judging.Stored) > 0;

    private bool IsNew => judging.Draft.Id is null;

    private RequiredWhen? Now(Field field) => RequiredWhen.Of(judging.Catalogue, field, decides => After(decides, 1));

    private RequiredWhen? Before(Field field) => RequiredWhen.Of(judging.Catalogue, field, decides => decides.Place.Read(judging.Stored, 1));

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
