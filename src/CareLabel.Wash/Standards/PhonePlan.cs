using System.Text.Json;

namespace CareLabel.Wash.Standards;

/// <summary>One country's numbering plan. The places in the array are schema 4 of libphonenumber-js's
/// METADATA.md.</summary>
internal sealed class PhonePlan
{
    /// <summary>The "country" of numbers that belong to none, as Google calls it.</summary>
    public const string Worldwide = "001";

    // The order of the types in the metadata; pattern n + 1 of the automaton is type n, pattern 0 is the plan as a
    // whole.
    private static readonly PhoneKind[] Types =
    [
        PhoneKind.FixedLine, PhoneKind.Mobile, PhoneKind.TollFree, PhoneKind.PremiumRate, PhoneKind.Personal,
        PhoneKind.Voicemail, PhoneKind.Company, PhoneKind.Pager, PhoneKind.Voip, PhoneKind.SharedCost,
    ];

    // Asked in this order, because the patterns of the first ones are the narrowest (Google's order).
    private static readonly PhoneKind[] Narrow =
    [
        PhoneKind.PremiumRate, PhoneKind.TollFree, PhoneKind.SharedCost, PhoneKind.Voip,
        PhoneKind.Personal, PhoneKind.Pager, PhoneKind.Company, PhoneKind.Voicemail,
    ];

    private readonly PhoneAutomaton _numbers;
    private readonly int[] _typeLengths = new int[Types.Length];
    private readonly int _lengths;
    private readonly string? _formats;
    private readonly bool _mobileIsFixed;
    private PhoneFormat[]? _readFormats;

    public PhonePlan(string country, ReadOnlyMemory<byte> json)
    {
        using var document = JsonDocument.Parse(json);
        var plan = document.RootElement;
        Country = country;
        CallingCode = Text(plan, 0)!;
        Abroad = Text(plan, 1) is { } abroad ? PhonePattern.Compile(abroad) : null;
        _lengths = Lengths(plan[3]);
        _formats = Filled(plan, 4) ? plan[4].GetRawText() : null;
        TrunkPrefix = Text(plan, 5);
        var parsing = Text(plan, 7) ?? TrunkPrefix;
        Trunk = parsing is null ? null : PhonePattern.Compile(parsing);
        TrunkTransform = Text(plan, 8);
        Begins = Text(plan, 10) is { } begins ? PhonePattern.Compile(begins) : null;
        ExtensionPrefix = Text(plan, 13) ?? " ext. ";

        var patterns = new string?[Types.Length + 1];
        patterns[0] = Text(plan, 2);
        for (var type = 0; Filled(plan, 11) && type < plan[11].GetArrayLength(); type++)
        {
            if (plan[11][type] is not { ValueKind: JsonValueKind.Array } entry) continue;
            patterns[type + 1] = entry[0].GetString();
            _typeLengths[type] = entry.GetArrayLength() > 1 ? Lengths(entry[1]) : _lengths;
        }

        // An empty mobile pattern says: the same as the fixed one.
        _mobileIsFixed = patterns[2] is { Length: 0 };
        _numbers = PhoneAutomaton.Build(patterns);
    }

    public string Country { get; }

    public string CallingCode { get; }

    /// <summary>What is dialled before a calling code: 00, 011.</summary>
    public PhonePattern? Abroad { get; }

    /// <summary>What is dialled before a number inside the country, for taking it away; may capture what is
    /// kept.</summary>
    public PhonePattern? Trunk { get; }

    /// <summary>What becomes of the captured part: <c>9$1</c>.</summary>
    public string? TrunkTransform { get; }

    /// <summary>0 in most of Europe; null where numbers are dialled as they are (Norway, Denmark, Poland).</summary>
    public string? TrunkPrefix { get; }

    /// <summary>How numbers of this country begin, where a calling code is shared and this decides.</summary>
    public PhonePattern? Begins { get; }

    public string ExtensionPrefix { get; }

    /// <summary>For tests: how large the table of states became.</summary>
    public int States => _numbers.States;

    public bool HasLength(int length) => length < 32 && (_lengths >> length & 1) != 0;

    public bool TooLong(int length) => length >= 32 || _lengths >> length == 0;

    /// <summary>The number is described by the plan as a whole; it may still belong to no type.</summary>
    public bool Describes(ReadOnlySpan<char> significant) => (_numbers.Accepts(significant) & 1) != 0;

    /// <summary>Unknown says: not in the plan.</summary>
    public PhoneKind Kind(ReadOnlySpan<char> significant)
    {
        var accepts = _numbers.Accepts(significant);
        if ((accepts & 1) == 0 || significant.Length >= 32) return PhoneKind.Unknown;
        foreach (var kind in Narrow)
            if (Is(kind, accepts, significant.Length)) return kind;
        var mobile = Is(PhoneKind.Mobile, accepts, significant.Length);
        if (!Is(PhoneKind.FixedLine, accepts, significant.Length)) return mobile ? PhoneKind.Mobile : PhoneKind.Unknown;
        return mobile || _mobileIsFixed ? PhoneKind.FixedLineOrMobile : PhoneKind.FixedLine;
    }

    /// <summary>The ways of writing a number; read when first asked for, since most callers only compare.</summary>
    public PhoneFormat[] Formats() => _readFormats ??= PhoneFormat.Read(_formats);

    private bool Is(PhoneKind kind, int accepts, int length)
    {
        var type = Array.IndexOf(Types, kind);
        return (accepts >> type + 1 & 1) != 0 && (_typeLengths[type] >> length & 1) != 0;
    }

    private static bool Filled(JsonElement plan, int place) =>
        plan.GetArrayLength() > place && plan[place].ValueKind == JsonValueKind.Array;

    private static string? Text(JsonElement plan, int place) =>
        plan.GetArrayLength() > place && plan[place].ValueKind == JsonValueKind.String ? plan[place].GetString() : null;

    private static int Lengths(JsonElement lengths)
    {
        var bits = 0;
        foreach (var length in lengths.EnumerateArray()) bits |= 1 << length.GetInt32();
        return bits;
    }
}
