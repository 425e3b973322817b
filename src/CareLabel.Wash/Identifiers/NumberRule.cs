using System.Runtime.CompilerServices;
using CareLabel.Wash.Standards;

namespace CareLabel.Wash.Identifiers;

/// <summary>Says whether the body of a number (label, prefix and separators gone) fits its rule.</summary>
internal delegate Verdict Judge(ReadOnlySpan<char> body, Setting setting);

/// <summary>
/// Rewrites the body in place before it is judged (a legal shorter or longer form); answers its length.
/// </summary>
internal delegate int Tidy(Span<char> body, int length);

/// <summary>Writes the standard form of a body that fits; answers its length.</summary>
internal delegate int Writer(ReadOnlySpan<char> body, Span<char> into, Setting setting);

/// <summary>One kind of number: what may stand around it, how it is judged, and the one way it is written.</summary>
/// <param name="faults">The objections of this kind, with its code and name.</param>
/// <param name="judge">The rule itself.</param>
[SkipLocalsInit]
internal sealed class NumberRule(NumberFaults faults, Judge judge)
{
    private const int Room = Signs.Most + 16;

    private const uint Counted = 1u << 31;

    private Mend? _written;

    private uint _firstLetters;

    internal string Name => faults.Name;

    /// <summary>What the standard form is made of, where <see cref="NumberFaults.Shape"/> does not say it.</summary>
    internal string? Form { get; init; }

    /// <summary>Begins the standard form, and is cut from a typed value once.</summary>
    internal string Prefix { get; init; } = "";

    /// <summary>Another way to write <see cref="Prefix"/> (GR for EL); never written.</summary>
    internal string OtherPrefix { get; init; } = "";

    /// <summary>Words that may stand before the number, upper case, longest first, without spaces and dots.</summary>
    internal string[] Labels { get; init; } = [];

    /// <summary>Letters that may stand behind the number and are not part of the body.</summary>
    internal string[] Suffixes { get; init; } = [];

    /// <summary>Signs that may stand between the digits.</summary>
    internal string Separators { get; init; } = " -.";

    internal Tidy? Tidy { get; init; }

    internal Writer? Writer { get; init; }

    /// <summary>In the standard form a hyphen stands before this place of the body; 0 for none.</summary>
    internal int HyphenAt { get; init; }

    /// <summary>Lengths of digits-only bodies which may have lost zeros at the front: from this…</summary>
    internal int PadFrom { get; init; }

    /// <summary>…up to one less than this, the full length.</summary>
    internal int PadTo { get; init; }

    /// <summary>Reads a value of this kind. Never throws.</summary>
    internal Reading Read(string typed, Setting setting)
    {
        Span<char> buffer = stackalloc char[Signs.Most];
        var length = Signs.Scrub(typed, buffer);
        if (length == 0) return Reading.Empty(typed);
        if (length < 0) return Reading.Rejected(typed, faults.Length);

        ReadOnlySpan<char> text = buffer[..length];
        Span<char> body = stackalloc char[Room];
        length = Body(text, body, out _, out _);
        var verdict = judge(body[..length], setting);
        return verdict.Fault is null
            ? Written(typed, body[..length], setting, verdict.Doubt)
            : Repaired(typed, text, body[..length], setting, verdict.Fault);
    }

    /// <summary>
    /// Whether a scrubbed text fits, whether a label stood before it, whether its own letters stood before or behind
    /// it, and whether it comes with a doubt.
    /// </summary>
    internal bool Fits(
        ReadOnlySpan<char> text, Setting setting, out bool labelled, out bool lettered, out bool doubtful)
    {
        Span<char> body = stackalloc char[Room];
        var length = Body(text, body, out labelled, out lettered);
        var verdict = judge(body[..length], setting);
        doubtful = verdict.Doubt is not null;
        return verdict.Fault is null;
    }

    /// <summary>A scrubbed text fits once the zeros are back that a spreadsheet dropped.</summary>
    internal bool FitsPadded(ReadOnlySpan<char> text)
    {
        Span<char> body = stackalloc char[Room];
        return Padded("", body[..Body(text, body, out _, out _)], Setting.None) is not null;
    }

    private Reading Written(string typed, ReadOnlySpan<char> body, Setting setting, Objection? doubt)
    {
        Span<char> standard = stackalloc char[Room + 8];
        var written = standard[..Write(body, standard, setting)];
        if (written.SequenceEqual(typed)) return new(typed, typed, null, doubt);
        return new(typed, new string(written), _written ??= Mend(), doubt);
    }

    private Mend Mend()
    {
        var form = Form ?? (Prefix.Length == 0 ? faults.Shape : $"{Prefix} and {faults.Shape}");
        return new($"{faults.Code}-form", $"written the one way: {form}");
    }

    private int Write(ReadOnlySpan<char> body, Span<char> into, Setting setting)
    {
        if (Writer is not null) return Writer(body, into, setting);

        Prefix.CopyTo(into);
        var at = Prefix.Length;
        body.CopyTo(into[at..]);
        if (HyphenAt == 0) return at + body.Length;

        into[at + HyphenAt] = '-';
        body[HyphenAt..].CopyTo(into[(at + HyphenAt + 1)..]);
        return at + body.Length + 1;
    }

    private Reading Repaired(
        string typed, ReadOnlySpan<char> text, ReadOnlySpan<char> body, Setting setting, Objection fault)
    {
        if (Signs.IsScientific(text)) return Reading.Rejected(typed, faults.Scientific);

        Span<char> whole = stackalloc char[Room];
        if (Signs.IsFraction(text))
        {
            var length = Body(text[..^2], whole, out _, out _);
            var verdict = judge(whole[..length], setting);
            if (verdict.Fault is null) return Written(typed, whole[..length], setting, verdict.Doubt);
            return Padded(typed, whole[..length], setting) ?? Reading.Rejected(typed, fault);
        }

        return Padded(typed, body, setting) ?? Reading.Rejected(typed, fault);
    }

    private Reading? Padded(string typed, ReadOnlySpan<char> body, Setting setting)
    {
        if (body.Length < PadFrom || body.Length >= PadTo || !CheckDigits.AreDigits(body)) return null;

        Span<char> padded = stackalloc char[PadTo];
        padded.Fill('0');
        body.CopyTo(padded[(PadTo - body.Length)..]);
        if (judge(padded, setting).Fault is not null) return null;

        var reading = Written(typed, padded, setting, null);
        return reading with { Objection = faults.LostZero(reading.Standard!) };
    }

    private int Body(ReadOnlySpan<char> text, Span<char> body, out bool labelled, out bool lettered)
    {
        var rest = text;
        labelled = false;
        lettered = false;
        if (MayBeginWith(text[0]))
        {
            foreach (var label in Labels) rest = Signs.Cut(rest, label);
            labelled = rest.Length < text.Length;
            var bare = WithoutPrefix(rest);
            lettered = bare.Length < rest.Length;
            rest = bare;
        }

        foreach (var suffix in Suffixes)
        {
            if (!rest.EndsWith(suffix, StringComparison.Ordinal)) continue;
            rest = rest[..^suffix.Length];
            lettered = true;
            break;
        }

        var length = 0;
        foreach (var c in rest)
            if (char.IsAsciiLetterOrDigit(c) || !Separators.AsSpan().Contains(c)) body[length++] = c;
        return Tidy is null ? length : Tidy(body, length);
    }

    /// <summary>A label or a prefix of this number begins with the letter.</summary>
    internal bool MayBeginWith(char letter)
    {
        if (letter is < 'A' or > 'Z') return false;
        if (_firstLetters == 0) _firstLetters = FirstLetters();
        return (_firstLetters >> (letter - 'A') & 1) != 0;
    }

    private uint FirstLetters()
    {
        var letters = Counted;
        foreach (var word in (string[])[.. Labels, Prefix, OtherPrefix])
            if (word.Length > 0) letters |= 1u << (word[0] - 'A');
        return letters;
    }

    private ReadOnlySpan<char> WithoutPrefix(ReadOnlySpan<char> text)
    {
        if (Prefix.Length == 0) return text;
        var rest = Signs.Cut(text, Prefix);
        return rest.Length < text.Length || OtherPrefix.Length == 0 ? rest : Signs.Cut(text, OtherPrefix);
    }
}
