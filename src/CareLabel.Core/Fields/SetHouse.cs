using CareLabel.Shared;
using CareLabel.Wash.Standards;

namespace CareLabel.Fields;

/// <summary>Says what is so for the whole house: its name, country, language, time zone.</summary>
public sealed class SetHouse(CatalogueChanges catalogue)
{
    /// <summary>What is said; what is null stays as it is.</summary>
    /// <param name="Name">What the organisation is called.</param>
    /// <param name="Country">Its country, by name or code.</param>
    /// <param name="Language">Its language, by name or code.</param>
    /// <param name="TimeZone">IANA: <c>Europe/Oslo</c>.</param>
    /// <param name="ShowsNames">Whether countries and languages are shown and exported by name and not by code.</param>
    public sealed record Request(string? Name = null, string? Country = null, string? Language = null, string? TimeZone = null, bool? ShowsNames = null);

    /// <summary>Sets.</summary>
    public async Task<Outcome<CatalogueSaved>> Run(Actor actor, Request request, CancellationToken stop)
    {
        if (!actor.Rights.SetsFields) return new MayNotSetFields();
        var name = request.Name is null ? null : CatalogueChanges.Label(request.Name);
        var country = request.Country is null ? null : Country.Parse(request.Country);
        var language = request.Language is null ? null : Language.Parse(request.Language);
        if (request.Name is not null && name is null) return new BadLabel(request.Name);
        if (request.Country is not null && country is null) return new BadHouse("country", request.Country);
        if (request.Language is not null && language is null) return new BadHouse("language", request.Language);
        if (request.TimeZone is { } zone && !IsZone(zone)) return new BadHouse("time zone, such as Europe/Oslo", zone);

        var house = await catalogue.House(stop);
        house.Name = name ?? house.Name;
        house.Country = country ?? house.Country;
        house.Language = language ?? house.Language;
        house.TimeZone = request.TimeZone ?? house.TimeZone;
        house.ShowsNames = request.ShowsNames ?? house.ShowsNames;
        return await catalogue.Save(actor, "set house", null, stop);
    }

    private static bool IsZone(string zone) => WritableText.CanBeWritten(zone) && TimeZoneInfo.TryFindSystemTimeZoneById(zone, out var found) && found.HasIanaId;
}
