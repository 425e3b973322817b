using System.Text;
using System.Text.Json;

namespace CareLabel.Wash.Standards;

/// <summary>One way of grouping the digits of a number, and where it applies.</summary>
internal sealed class PhoneFormat
{
    private readonly PhonePattern _pattern;
    private readonly PhonePattern? _begins;
    private readonly string _national;
    private readonly string _international;

    private PhoneFormat(JsonElement format)
    {
        _pattern = PhonePattern.Compile(format[0].GetString()!);
        var written = format[1].GetString()!;
        var begins = Item(format, 2);
        // Of several beginnings the last is the most precise.
        if (begins is { ValueKind: JsonValueKind.Array } && begins.Value.GetArrayLength() > 0)
            _begins = PhonePattern.Compile(begins.Value[begins.Value.GetArrayLength() - 1].GetString()!);
        _national = Item(format, 3) is { ValueKind: JsonValueKind.String } rule
            ? Wrapped(written, rule.GetString()!)
            : written;
        _international = Item(format, 5) is { ValueKind: JsonValueKind.String } abroad ? abroad.GetString()! : written;
    }

    public static PhoneFormat[] Read(string? json)
    {
        if (json is null) return [];
        using var document = JsonDocument.Parse(json);
        return [.. document.RootElement.EnumerateArray().Select(format => new PhoneFormat(format))];
    }

    public static string National(PhoneNumber number) =>
        (IsNothing(number) ? number.E164 : Written(number, national: true)) + Extension(number);

    public static string International(PhoneNumber number) =>
        (IsNothing(number) ? number.E164 : $"+{number.CallingCode} {Written(number, national: false)}")
            + Extension(number);

    // Nothing but zeros is grouped by no plan.
    private static bool IsNothing(PhoneNumber number) => !number.Significant.AsSpan().ContainsAnyExcept('0');

    private static string Written(PhoneNumber number, bool national)
    {
        Span<int> groups = stackalloc int[20];

        // Countries that share a calling code write as the main one does.
        foreach (var format in PhonePlans.Main(number.CallingCode).Formats())
        {
            if (format._begins is { } begins && begins.Prefix(number.Significant) < 0) continue;
            if (!format._pattern.Whole(number.Significant, groups)) continue;
            return Fill(national ? format._national : format._international, number.Significant, groups);
        }

        return number.Significant;
    }

    private static string Extension(PhoneNumber number)
    {
        if (number.Extension is null) return "";
        return PhonePlans.Main(number.CallingCode).ExtensionPrefix + number.Extension;
    }

    private static JsonElement? Item(JsonElement format, int place) =>
        format.GetArrayLength() > place ? format[place] : null;

    // The rule speaks of the first group, which is not always group 1 (Argentina writes $2 first).
    private static string Wrapped(string written, string rule)
    {
        var first = written.IndexOf('$', StringComparison.Ordinal);
        var wrapped = rule.Replace("$1", written.Substring(first, 2), StringComparison.Ordinal);
        return string.Concat(written.AsSpan(0, first), wrapped, written.AsSpan(first + 2));
    }

    private static string Fill(string format, string digits, ReadOnlySpan<int> groups)
    {
        var written = new StringBuilder(24);
        for (var i = 0; i < format.Length; i++)
        {
            if (format[i] != '$')
            {
                written.Append(format[i]);
                continue;
            }

            var group = format[++i] - '0';
            if (groups[group * 2] >= 0) written.Append(digits.AsSpan(groups[group * 2]..groups[group * 2 + 1]));
        }

        return written.ToString();
    }
}
