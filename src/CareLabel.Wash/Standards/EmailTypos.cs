using System.Collections.Frozen;
using System.Numerics;

namespace CareLabel.Wash.Standards;

/// <summary>
/// Points out mail domains that are one slip of the finger from a well-known one. Careful on purpose: the plain
/// nearest-domain rule is wrong about every third business domain (abb.com is no mistyped aol.com), so a suggestion
/// needs a name of five letters, or an ending that does not exist.
/// </summary>
internal static class EmailTypos
{
    private const int ShortestName = 5, ShortestSwapped = 4;

    // Names that are words: one letter more, less or swapped is a slip, another letter is another word (smart.no).
    private static readonly FrozenSet<string> Ordinary =
        FrozenSet.ToFrozenSet(["start", "online", "orange", "inbox", "spray", "plus", "apollo", "toya", "adres",
            "centrum", "libero", "gazeta", "privat", "poczta"]);

    // Real mail domains and businesses that look like slips of others.
    private static readonly FrozenSet<string> Lookalikes =
        FrozenSet.ToFrozenSet(["email.com", "ymail.com", "email.cz", "email.it", "email.de", "mail.de", "gmx.com",
            "inmail.no", "cloud.com", "tela.no", "tella.com", "bahnhof.de", "hotmail.gr", "outlook.in"]);

    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> Endings =
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["con"] = "com", ["cmo"] = "com", ["ocm"] = "com", ["vom"] = "com", ["xom"] = "com", ["comm"] = "com",
            ["coom"] = "com",
            ["cpm"] = "com", ["cim"] = "com", ["ccom"] = "com", ["clm"] = "com", ["coml"] = "com", ["nno"] = "no",
            ["noo"] = "no",
            ["pll"] = "pl", ["ppl"] = "pl", ["sse"] = "se", ["dkk"] = "dk", ["ddk"] = "dk", ["fii"] = "fi", ["ffi"] = "fi",
            ["nett"] = "net", ["nte"] = "net", ["ent"] = "net", ["ogr"] = "org", ["orgg"] = "org", ["deu"] = "de",
        }.ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string> CountryEndings = FrozenSet.ToFrozenSet(
        ("ac ad ae af ag ai al am ao aq ar as at au aw ax az ba bb bd be bf bg " +
        "bh bi bj bm bn bo br bs bt bw by bz ca cc cd cf cg " +
         "ch ci ck cl cm cn co cr cu cv cw cx cy cz de dj dk dm do dz ec ee eg " +
         "er es et eu fi fj fk fm fo fr ga gd ge gf gg gh gi " +
         "gl gm gn gp gq gr gs gt gu gw gy hk hm hn hr ht hu id ie il im in io " +
         "iq ir is it je jm jo jp ke kg kh ki km kn kp kr kw " +
         "ky kz la lb lc li lk lr ls lt lu lv ly ma mc md me mg mh mk ml mm mn " +
         "mo mp mq mr ms mt mu mv mw mx my mz na nc ne nf ng " +
         "ni nl no np nr nu nz om pa pe pf pg ph pk pl pm pn pr ps pt pw py qa " +
         "re ro rs ru rw sa sb sc sd se sg sh si sk sl sm sn " +
         "so sr ss st su sv sx sy sz tc td tf tg th tj tk tl tm tn to tr tt tv " +
         "tw tz ua ug uk us uy uz va vc ve vg vi vn vu wf ws " +
         "ye yt za zm zw").Split(' '));

    private static readonly string[] Known = [.. MailDomains.AllFree];
    private static readonly FrozenDictionary<string, int[]> ByVariant = Variants();

    // For each length of a known name which letters such names hold, as bits.
    private static readonly uint[][] LettersByLength = KnownLetters();

    /// <summary>What is wrong, to be shown with a suggestion.</summary>
    public static Objection Objection(string domain, string meant) =>
        new("email-typo", $"'{domain}' looks like a mistyped '{meant}'.",
            $"Check whether '{meant}' was meant.")
        { Arguments = [domain, meant] };

    /// <summary>The domain that probably was meant, or null. Expects lower case.</summary>
    public static string? Suggest(ReadOnlySpan<char> domain, IReadOnlySet<string>? trusted)
    {
        if (MailDomains.IsFree(domain)) return null;
        var dot = domain.IndexOf('.');
        if ((Nearest(domain[..dot], domain[(dot + 1)..]) ?? MendedEnding(domain)) is not { } meant) return null;
        var known = domain.ToString();
        return Lookalikes.Contains(known) || trusted?.Contains(known) == true ? null : meant;
    }

    private static string? Nearest(ReadOnlySpan<char> name, ReadOnlySpan<char> ending)
    {
        if (name.Length > 40 || !MayBeNear(name)) return null;
        var lookup = ByVariant.GetAlternateLookup<ReadOnlySpan<char>>();
        int best = -1;
        Consider(lookup, name, name, ending, ref best);
        Span<char> shorter = stackalloc char[name.Length - 1];
        for (var gap = 0; gap < name.Length; gap++)
        {
            name[..gap].CopyTo(shorter);
            name[(gap + 1)..].CopyTo(shorter[gap..]);
            Consider(lookup, shorter, name, ending, ref best);
        }

        return best < 0 ? null : Known[best];
    }

    // One slip changes at most one letter for another, and the length by one: most names are told apart by that.
    private static bool MayBeNear(ReadOnlySpan<char> name)
    {
        var letters = Letters(name);
        for (var length = Math.Max(0, name.Length - 1); length <= name.Length + 1 && length < LettersByLength.Length; length++)
        {
            foreach (var known in LettersByLength[length])
                if (BitOperations.PopCount(letters ^ known) <= 2) return true;
        }

        return false;
    }

    private static uint Letters(ReadOnlySpan<char> name)
    {
        var letters = 0u;
        foreach (var c in name) letters |= 1u << (c is >= 'a' and <= 'z' ? c - 'a' : 26 + (c & 3));
        return letters;
    }

    private static uint[][] KnownLetters()
    {
        var names = Known.Select(domain => domain[..domain.IndexOf('.', StringComparison.Ordinal)]).ToLookup(name => name.Length, name => Letters(name));
        return [.. Enumerable.Range(0, names.Max(group => group.Key) + 1).Select(length => names[length].Distinct().ToArray())];
    }

    private static void Consider(
        FrozenDictionary<string, int[]>.AlternateLookup<ReadOnlySpan<char>> lookup,
        ReadOnlySpan<char> variant, ReadOnlySpan<char> name, ReadOnlySpan<char> ending, ref int best)
    {
        if (!lookup.TryGetValue(variant, out var candidates)) return;
        foreach (var candidate in candidates)
        {
            if ((best < 0 || candidate < best) && IsSlip(name, ending, Known[candidate])) best = candidate;
        }
    }

    private static bool IsSlip(ReadOnlySpan<char> name, ReadOnlySpan<char> ending, string known)
    {
        var dot = known.IndexOf('.', StringComparison.Ordinal);
        var knownName = known.AsSpan(0, dot);
        var knownEnding = known.AsSpan(dot + 1);
        if (name.SequenceEqual(knownName)) return IsEndingSlip(ending, knownEnding, knownName.Length);
        if (!ending.SequenceEqual(knownEnding) || !IsOneEdit(name, knownName, out var isSwap, out var isOtherLetter))
            return false;

        // Nobody registers one letter as a mail domain, so what it stands for is clear.
        if (name.Length == 1) return knownName.Length == 2;
        if (isOtherLetter && Ordinary.Contains(known[..dot])) return false;
        return knownName.Length >= (isSwap ? ShortestSwapped : ShortestName);
    }

    private static bool IsEndingSlip(ReadOnlySpan<char> typed, ReadOnlySpan<char> known, int nameLength)
    {
        // Colombia, Cameroon and Oman exist; under the name of a large mail house they are .com with a letter lost.
        if (known is "com" && typed is "co" or "cm" or "om") return nameLength >= ShortestName;
        return !Exists(typed) && IsOneEdit(typed, known, out _, out _);
    }

    // Longer endings are too many to list; the mistyped ones among them are in Endings.
    private static bool Exists(ReadOnlySpan<char> ending) => ending.Length switch
    {
        1 => false,
        2 => CountryEndings.GetAlternateLookup<ReadOnlySpan<char>>().Contains(ending),
        _ => !Endings.ContainsKey(ending),
    };

    private static string? MendedEnding(ReadOnlySpan<char> domain)
    {
        var dot = domain.LastIndexOf('.');
        return Endings.TryGetValue(domain[(dot + 1)..], out var meant)
            ? string.Concat(domain[..(dot + 1)], meant)
            : null;
    }

    private static bool IsOneEdit(ReadOnlySpan<char> a, ReadOnlySpan<char> b, out bool isSwap, out bool isOtherLetter)
    {
        isSwap = isOtherLetter = false;
        if (Math.Abs(a.Length - b.Length) > 1) return false;
        var start = a.CommonPrefixLength(b);
        var restA = a[start..];
        var restB = b[start..];
        if (a.Length != b.Length)
            return a.Length > b.Length ? restA[1..].SequenceEqual(restB) : restB[1..].SequenceEqual(restA);
        if (restA.Length == 0) return false;
        isOtherLetter = restA[1..].SequenceEqual(restB[1..]);
        isSwap = !isOtherLetter && restA.Length > 1 && restA[0] == restB[1] && restA[1] == restB[0]
            && restA[2..].SequenceEqual(restB[2..]);
        return isOtherLetter || isSwap;
    }

    // Two names one edit apart share a spelling with one letter struck out: looked up, not compared with all.
    private static FrozenDictionary<string, int[]> Variants()
    {
        var variants = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var i = 0; i < Known.Length; i++)
        {
            var name = Known[i][..Known[i].IndexOf('.', StringComparison.Ordinal)];
            Add(name, i);
            for (var gap = 0; gap < name.Length; gap++) Add(name.Remove(gap, 1), i);
        }

        return variants.ToFrozenDictionary(v => v.Key, v => v.Value.ToArray(), StringComparer.Ordinal);

        void Add(string variant, int index)
        {
            if (!variants.TryGetValue(variant, out var known)) variants[variant] = known = [];
            if (!known.Contains(index)) known.Add(index);
        }
    }
}
