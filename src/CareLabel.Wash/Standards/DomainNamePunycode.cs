using System.Text;

namespace CareLabel.Wash.Standards;

/// <summary>The decoder of RFC 3492, section 6.2, for one label without its <c>xn--</c>.</summary>
internal static class DomainNamePunycode
{
    private const int Size = 36, TMin = 1, TMax = 26, Skew = 38, Damp = 700, FirstBias = 72, FirstCode = 128;

    /// <summary>The letters, or null when the label is not punycode.</summary>
    public static string? Decode(ReadOnlySpan<char> label)
    {
        if (label.Length > 59) return null;
        var codes = new List<int>(label.Length);
        var dash = label.LastIndexOf('-');
        for (var i = 0; i < dash; i++) codes.Add(label[i]);

        int code = FirstCode, at = 0, bias = FirstBias;
        for (var next = dash + 1; next < label.Length;)
        {
            var before = at;
            if (!ReadNumber(label, ref next, bias, ref at)) return null;
            bias = Adapt(at - before, codes.Count + 1, before == 0);
            code += at / (codes.Count + 1);
            at %= codes.Count + 1;
            if (code > 0x10FFFF || code is >= 0xD800 and <= 0xDFFF) return null;
            codes.Insert(at++, code);
        }

        var text = new StringBuilder(codes.Count);
        foreach (var each in codes) text.Append(new Rune(each).ToString());
        return text.ToString();
    }

    private static bool ReadNumber(ReadOnlySpan<char> label, ref int next, int bias, ref int value)
    {
        long sum = value, weight = 1;
        for (var k = Size; ; k += Size)
        {
            if (next >= label.Length || DigitOf(label[next++]) is not (>= 0 and var digit)) return false;
            sum += digit * weight;
            if (sum > int.MaxValue) return false;
            var threshold = Math.Clamp(k - bias, TMin, TMax);
            if (digit < threshold) break;
            weight *= Size - threshold;
            if (weight > int.MaxValue) return false;
        }

        value = (int)sum;
        return true;
    }

    private static int DigitOf(char c) => c switch
    {
        >= 'a' and <= 'z' => c - 'a',
        >= '0' and <= '9' => c - '0' + 26,
        _ => -1,
    };

    private static int Adapt(int delta, int count, bool isFirst)
    {
        delta = isFirst ? delta / Damp : delta / 2;
        delta += delta / count;
        var k = 0;
        for (; delta > (Size - TMin) * TMax / 2; k += Size) delta /= Size - TMin;
        return k + ((Size - TMin + 1) * delta / (delta + Skew));
    }
}
