namespace CareLabel.Wash.Standards;

/// <summary>Reads the time of day behind a date: 8:05, 08:05:30, 08:05:30.123, 8:05 PM, with Z or +02:00
/// behind.</summary>
internal static class DateValueTime
{
    public static bool TryRead(ReadOnlySpan<char> text, out TimeOnly time, out string? offset)
    {
        time = default;
        offset = null;
        if (!TakeNumber(ref text, out var hour) || !Take(ref text, ':') || !TakeNumber(ref text, out var minute))
            return false;
        var second = 0;
        if (Take(ref text, ':'))
        {
            if (!TakeNumber(ref text, out second)) return false;
            if (text.Length > 0 && text[0] is '.' or ',') text = text[1..].TrimStart("0123456789");
        }

        hour = HalfDay(ref text, hour);
        offset = TakeOffset(ref text);
        if (hour is < 0 or > 23 || minute > 59 || second > 59 || !text.IsEmpty) return false;
        time = new(hour, minute, second);
        return true;
    }

    private static int HalfDay(ref ReadOnlySpan<char> text, int hour)
    {
        var mark = text.Trim();
        var isMorning = mark.Equals("am", StringComparison.OrdinalIgnoreCase)
            || mark.Equals("a.m.", StringComparison.OrdinalIgnoreCase);
        var isEvening = mark.Equals("pm", StringComparison.OrdinalIgnoreCase)
            || mark.Equals("p.m.", StringComparison.OrdinalIgnoreCase);
        if (!isMorning && !isEvening) return hour;
        text = [];
        if (hour is < 1 or > 12) return -1;
        return (hour % 12) + (isEvening ? 12 : 0);
    }

    private static string? TakeOffset(ref ReadOnlySpan<char> text)
    {
        text = text.Trim();
        if (text is "Z" or "z" or "UTC" or "GMT")
        {
            text = [];
            return "Z";
        }

        if (text.Length < 3 || text[0] is not ('+' or '-')) return null;
        var sign = text[0];
        var rest = text[1..];
        var digits = rest.Length switch
        {
            2 => $"{rest}00",
            4 => rest.ToString(),
            5 when rest[2] == ':' => $"{rest[..2]}{rest[3..]}",
            _ => "",
        };
        if (digits.Length != 4 || digits.AsSpan().ContainsAnyExceptInRange('0', '9')) return null;
        text = [];
        return $"{sign}{digits.AsSpan(0, 2)}:{digits.AsSpan(2)}";
    }

    private static bool Take(ref ReadOnlySpan<char> text, char sign)
    {
        if (text.IsEmpty || text[0] != sign) return false;
        text = text[1..];
        return true;
    }

    private static bool TakeNumber(ref ReadOnlySpan<char> text, out int value)
    {
        value = 0;
        var digits = 0;
        while (digits < text.Length && digits < 2 && char.IsAsciiDigit(text[digits]))
            value = (value * 10) + text[digits++] - '0';
        text = text[digits..];
        return digits > 0;
    }
}
