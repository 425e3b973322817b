using System.Text;

namespace CareLabel.Wash.Standards;

internal enum NumberKind
{
    Sure, Ambiguous, LeadingZeros, Unreadable,
}

/// <summary>A number found in text, with what is needed to say it another way.</summary>
internal readonly record struct NumberFinding(NumberKind Kind, string Standard = "", char DecimalSign = '\0',
    IReadOnlyList<string>? All = null)
{
    public IReadOnlyList<string> Readings => All ?? [];
}

/// <summary>Tells thousands signs from decimal signs by where they stand: groups have three digits, the decimal sign
/// stands last and once.</summary>
internal static class NumberValueText
{
    private static readonly NumberFinding Unreadable = new(NumberKind.Unreadable);

    public static NumberFinding Read(string text, char? decimalSign)
    {
        var rest = text.AsSpan();
        var isPercent = TakeEnd(ref rest, '%');
        var isNegative = TakeSign(ref rest);
        if (rest.IsEmpty || !char.IsAsciiDigit(rest[0]) && rest[0] is not ('.' or ',')) return Unreadable;
        if (!char.IsAsciiDigit(rest[^1])) return Unreadable;

        var finding = Divide(rest, decimalSign);
        if (finding.Kind == NumberKind.Unreadable) return finding;
        return finding with
        {
            Standard = Signed(finding.Standard, isNegative, isPercent),
            All = finding.All?.Select(n => Signed(n, isNegative, isPercent)).ToArray()
        };
    }

    private static bool TakeEnd(ref ReadOnlySpan<char> text, char sign)
    {
        if (text.IsEmpty || text[^1] != sign) return false;
        text = text[..^1].TrimEnd();
        return true;
    }

    // -12, 12-, (12), and a plus that says nothing.
    private static bool TakeSign(ref ReadOnlySpan<char> text)
    {
        if (text.Length > 2 && text[0] == '(' && text[^1] == ')')
        {
            text = text[1..^1].Trim();
            return true;
        }

        if (text.Length > 1 && text[0] is '-' or '−' or '–')
        {
            text = text[1..].TrimStart();
            return true;
        }

        if (text.Length > 1 && text[0] == '+') text = text[1..].TrimStart();
        return text.Length > 1 && TakeEnd(ref text, '-');
    }

    private static NumberFinding Divide(ReadOnlySpan<char> text, char? decimalSign)
    {
        var last = text.LastIndexOfAny(',', '.');
        if (last < 0) return Whole(text, default, '\0');
        var sign = text[last];
        var other = sign == ',' ? '.' : ',';
        var whole = text[..last];
        var fraction = text[(last + 1)..];
        if (fraction.ContainsAnyExceptInRange('0', '9')) return Whole(text, sign, '\0');
        if (whole.Contains(sign)) return Whole(text, sign, '\0');
        if (whole.IndexOfAny(other, ' ', '\'') >= 0 || whole.Contains('’'))
            return Whole(whole, GroupSignOf(whole), sign, fraction);

        // One sign and nothing else: three digits behind it may be thousands or decimals.
        if (fraction.Length != 3 || whole.Length > 3 || whole.IsEmpty || whole[0] == '0')
            return Whole(whole, default, sign, fraction);
        if (decimalSign is { } known)
            return known == sign ? Whole(whole, default, sign, fraction) : Whole(text, sign, '\0');
        var thousands = Whole(text, sign, '\0');
        var decimals = Whole(whole, default, sign, fraction);
        if (thousands.Kind != NumberKind.Sure || decimals.Kind != NumberKind.Sure) return Unreadable;
        return new(NumberKind.Ambiguous, "", '\0', [thousands.Standard, decimals.Standard]);
    }

    private static char GroupSignOf(ReadOnlySpan<char> whole)
    {
        var at = whole.IndexOfAnyExceptInRange('0', '9');
        return at < 0 ? default : whole[at];
    }

    private static NumberFinding Whole(ReadOnlySpan<char> whole, char group, char sign,
        ReadOnlySpan<char> fraction = default)
    {
        if (group == default) group = GroupSignOf(whole);
        if (group is not ('\0' or ' ' or '.' or ',' or '\'' or '’')) return Unreadable;
        var digits = new StringBuilder(whole.Length + fraction.Length + 2);
        if (!AppendGroups(digits, whole, group)) return Unreadable;
        if (digits.Length == 0) digits.Append('0');
        if (digits.Length > 1 && digits[0] == '0') return new(NumberKind.LeadingZeros, "", sign);

        var isShort = digits.Length <= 3 && digits[0] != '0';
        if (fraction.Length > 0) digits.Append('.').Append(fraction);
        if (fraction.Length == 3 && isShort) digits.Append('0');
        return new(NumberKind.Sure, digits.ToString(), sign);
    }

    // The first group has one to three digits, every other exactly three.
    private static bool AppendGroups(StringBuilder digits, ReadOnlySpan<char> whole, char group)
    {
        var isFirst = true;
        while (true)
        {
            var end = group == default ? -1 : whole.IndexOf(group);
            var part = end < 0 ? whole : whole[..end];
            if (part.ContainsAnyExceptInRange('0', '9')) return false;
            if (end >= 0 ? isFirst ? part.Length is 0 or > 3 : part.Length != 3 : !isFirst && part.Length != 3)
                return false;
            digits.Append(part);
            if (end < 0) return true;
            whole = whole[(end + 1)..];
            isFirst = false;
        }
    }

    private static string Signed(string digits, bool isNegative, bool isPercent)
    {
        if (isNegative && digits.AsSpan().ContainsAnyInRange('1', '9')) digits = "-" + digits;
        return isPercent ? digits + "%" : digits;
    }
}
