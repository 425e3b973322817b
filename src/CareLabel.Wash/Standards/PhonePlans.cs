using System.Text.Json;
using CareLabel.Wash.Text;

namespace CareLabel.Wash.Standards;

/// <summary>
/// The numbering plans of the world: Google's metadata as npm libphonenumber-js 1.13 packs it (schema 4), embedded as
/// it came. Only the places of the countries are noted when the first number is read; a country is read when it is met.
/// </summary>
internal static class PhonePlans
{
    private static readonly Places Index = Places.Read();
    private static readonly PhonePlan?[] Countries = new PhonePlan?[26 * 26];
    private static readonly PhonePlan[]?[] Codes = new PhonePlan[]?[1000];

    /// <summary>The plan of a country, or null for what is no country with phones.</summary>
    public static PhonePlan? Of(string? country)
    {
        if (country is not { Length: 2 } || !char.IsAsciiLetterUpper(country[0])
            || !char.IsAsciiLetterUpper(country[1]))
            return null;
        var slot = Slot(country);
        return Countries[slot] ?? (Index.Countries[slot] is { Length: > 0 } place ? Keep(slot, country, place) : null);
    }

    /// <summary>The plans that share a calling code, the main one first; empty for a code nobody has.</summary>
    public static PhonePlan[] Sharing(int callingCode)
    {
        if (callingCode is < 1 or > 999) return [];
        return Codes[callingCode] ??= Read(callingCode);
    }

    /// <summary>The main plan of a calling code that is somebody's.</summary>
    public static PhonePlan Main(string callingCode) => Sharing(Code(callingCode))[0];

    /// <summary>Digits as a number; they are a calling code, so few.</summary>
    public static int Code(ReadOnlySpan<char> digits)
    {
        var code = 0;
        foreach (var digit in digits) code = code * 10 + digit - '0';
        return code;
    }

    private static int Slot(string country) => (country[0] - 'A') * 26 + country[1] - 'A';

    // Two threads may read the same country at the same time; the first one's plan is kept, and both are equal.
    private static PhonePlan Keep(int slot, string country, Place place)
    {
        var plan = new PhonePlan(country, Index.Text.AsMemory(place.Start, place.Length));
        return Interlocked.CompareExchange(ref Countries[slot], plan, null) ?? plan;
    }

    private static PhonePlan[] Read(int callingCode)
    {
        if (Index.Sharing[callingCode] is { } countries) return [.. countries.Select(country => Of(country)!)];
        if (Index.Worldwide[callingCode] is { Length: > 0 } place)
            return [new PhonePlan(PhonePlan.Worldwide, Index.Text.AsMemory(place.Start, place.Length))];
        return [];
    }

    private readonly record struct Place(int Start, int Length);

    private sealed class Places
    {
        public required byte[] Text { get; init; }
        public Place[] Countries { get; } = new Place[26 * 26];
        public Place[] Worldwide { get; } = new Place[1000];
        public string[]?[] Sharing { get; } = new string[]?[1000];

        public static Places Read()
        {
            using var stream = EmbeddedTable.Open("phone-plans.json");
            var text = new byte[stream.Length];
            stream.ReadExactly(text);
            var places = new Places { Text = text };
            var reader = new Utf8JsonReader(text);
            reader.Read();
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
                places.Section(ref reader, reader.GetString()!);
            return places;
        }

        private void Section(ref Utf8JsonReader reader, string name)
        {
            reader.Read();
            if (name is not ("country_calling_codes" or "countries" or "nonGeographic"))
            {
                reader.Skip();
                return;
            }

            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                var key = reader.GetString()!;
                reader.Read();
                if (name == "country_calling_codes")
                {
                    Sharing[Code(key)] = Strings(ref reader);
                    continue;
                }

                var start = (int)reader.TokenStartIndex;
                reader.Skip();
                var place = new Place(start, (int)reader.BytesConsumed - start);
                if (name == "countries") Countries[Slot(key)] = place;
                else Worldwide[Code(key)] = place;
            }
        }

        private static string[] Strings(ref Utf8JsonReader reader)
        {
            var strings = new List<string>();
            while (reader.Read() && reader.TokenType == JsonTokenType.String) strings.Add(reader.GetString()!);
            return [.. strings];
        }
    }
}
