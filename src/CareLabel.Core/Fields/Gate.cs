using CareLabel.Shared;
using CareLabel.Wash.Standards;

namespace CareLabel.Fields;

/// <summary>
/// The one way in: rights, standard, validity, misfiled, required; the same at every door. It judges a draft and changes
/// nothing. What needs the base itself (links, duplicates) is judged when it is saved, by <see cref="IGateStep"/>.
/// </summary>
/// <param name="catalogue">Fields and lists.</param>
/// <param name="clock">What day it is.</param>
/// <param name="users">Who can be named in a field of users; null where only ids are, and only the base can tell.</param>
public sealed class Gate(Catalogue catalogue, TimeProvider clock, UserNames? users = null)
{
    private readonly ReadingMemo _readings = new(catalogue, users);

    /// <summary>Judges a draft.</summary>
    /// <param name="actor">Who wants it.</param>
    /// <param name="draft">What is wanted.</param>
    /// <param name="stored">The record as it is; one without values for a new one.</param>
    public Verdict Judge(Actor actor, Draft draft, RecordGraph stored)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var today = Day(now);
        var act = draft.Id is null ? Acts.Add : Acts.Edit;
        var type = catalogue.Type(draft.Kind);
        if (!actor.Rights.May(act, draft.Kind)) return new([], [Remarks.MayNot(act, type)]);
        if (draft.Id is not null && !stored.Record.IsLive) return new([], [Remarks.IsRetired(type)]);

        var own = CountryOf(draft, stored);
        var judging = new Judging(catalogue, draft, stored, _readings)
        {
            Country = own, Today = today, Now = now,
            Setting = new(own ?? draft.HouseCountry ?? catalogue.House.Country, draft.Dates, today),
        };
        var values = judging.Run(actor);
        return new(values, [.. judging.Remarks.Where(remark => remark.Weight != Weight.NeedsWord || !draft.Acknowledged.Contains(remark.Word))])
        {
            Source = judging.Source, SeenOn = draft.VerifiedOn ?? today, IsDated = draft.VerifiedOn is not null, IsSourced = draft.Source is not null || draft.VerifiedOn is not null,
        };
    }

    private string? CountryOf(Draft draft, RecordGraph stored)
    {
        return Of("country") ?? Of("address.country");

        string? Of(string key)
        {
            if (catalogue.Find(draft.Kind, key) is not { } field) return null;
            for (var i = 0; i < draft.Values.Count; i++)
            {
                if (draft.Values[i].Field == key) return draft.Values[i].Value is { } typed ? Country.Parse(catalogue.Meant(field, typed) ?? typed) : field.Place.Read(stored, 1);
            }

            return field.Place.Read(stored, 1);
        }
    }

    private DateOnly Day(DateTime moment) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(moment, TimeZoneInfo.FindSystemTimeZoneById(catalogue.House.TimeZone)));
}
