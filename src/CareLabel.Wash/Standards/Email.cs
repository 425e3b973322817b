using System.Buffers;

namespace CareLabel.Wash.Standards;

/// <summary>
/// Writes e-mail addresses the one way we compare them: trimmed, lower case, bare. Syntax after RFC 5321 (lengths) and
/// RFC 5322 (dot-atom; quoted local parts are refused); letters beyond ASCII after RFC 6531. A mistyped domain is
/// pointed out with a suggestion and never changed.
/// </summary>
public static class Email
{
    private const int Longest = 1000, LongestAddress = 254, LongestLocal = 64;

    private static readonly SearchValues<char> Atoms =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789._-+!#$%&'*/=?^`{|}~");

    private static readonly Mend Lowered = new("email-lowercase", "trimmed and written in lower case");
    private static readonly Mend Unwrapped = new("email-unwrapped", "the address taken out of what stood around it");
    private static readonly Mend Listed = new(
        "email-several", "several addresses written in lower case, parted by semicolons");

    private static readonly Objection NoAt = new(
        "email-no-at", "There is no @ in it.", "Type the whole address, such as kari@firma.no.");
    private static readonly Objection TwoAts = new(
        "email-two-ats", "There is more than one @ in it.",
        "Keep one @ in each address, and part several addresses by semicolons.");
    private static readonly Objection NoLocal = new(
        "email-no-name", "There is no name before the @.", "Type the whole address, such as kari@firma.no.");
    private static readonly Objection NoDomain = new(
        "email-no-domain", "There is nothing behind the @.", "Type the domain too, such as firma.no.");
    private static readonly Objection BadLocal = new(
        "email-bad-name", "The part before the @ holds signs, spaces or dots that mail cannot carry there.",
        "Check the part before the @.");
    private static readonly Objection BadDomain = new(
        "email-bad-domain", "The part behind the @ is not a domain name.",
        "Check the part behind the @; it needs a dot, such as firma.no.");
    private static readonly Objection TooLong = new(
        "email-too-long", "It is longer than an e-mail address can be.", "Check that the cell holds one address.");
    private static readonly Objection Letters = new(
        "email-letters", "The part before the @ holds letters that many mail systems refuse.",
        "Ask whether the address is written this way.");
    private static readonly Objection ThrowAway = new(
        "email-disposable", "The mailbox belongs to a service for throw-away addresses.", "Ask for a lasting address.");
    private static readonly Objection OtherText = new(
        "email-other-text", "There is other text beside the address.",
        "Keep the address alone and move the text to a note.");
    private static readonly Objection Filler = new(
        "email-placeholder", "The address looks made up to fill the field.",
        "Ask for the real address, or leave the field empty.");
    private static readonly Objection ForeignLetter = new(
        "email-lookalike", "A letter behind the @ is from another alphabet and only looks like ours.",
        "Type the part behind the @ again.");
    private static readonly Objection SomeBad = new(
        "email-some-bad", "One of several addresses cannot be read.", "Check each address.");

    /// <summary>
    /// Reads one address, or several in one cell (answered in order, each once, joined by <c>"; "</c>). Refuses what
    /// mail cannot be sent to; doubts letters beyond ASCII, throw-away mailboxes and probable typing mistakes.
    /// </summary>
    /// <param name="typed">The cell as it came.</param>
    /// <param name="trusted">Domains that the house knows to be right: never called a typing mistake.</param>
    public static Reading Read(string typed, IReadOnlySet<string>? trusted = null)
    {
        var text = Cleaning.Tidy(typed).Text;
        if (text.Length == 0) return Reading.Empty(typed);
        if (text.Length > Longest) return Reading.Rejected(typed, TooLong);
        return EmailCells.IsOne(text) ? ReadOne(typed, text, trusted) : ReadAll(typed, text, trusted);
    }

    /// <summary>Reads each of the addresses in a cell, in order; one reading for a cell with one.</summary>
    public static IReadOnlyList<Reading> ReadMany(string typed, IReadOnlySet<string>? trusted = null)
    {
        var text = Cleaning.Tidy(typed).Text;
        if (text.Length is 0 or > Longest || EmailCells.IsOne(text)) return [Read(typed, trusted)];
        return [.. EmailCells.Split(text).Select(part => ReadOne(part, part, trusted))];
    }

    /// <summary>The parts of an address that <see cref="Read"/> accepts; null for anything else and for
    /// several.</summary>
    public static EmailAddress? Parse(string typed)
    {
        var standard = Read(typed).Standard;
        if (standard is null || standard.Contains(';', StringComparison.Ordinal)) return null;
        var at = standard.LastIndexOf('@');
        return new(standard[..at], standard[(at + 1)..]);
    }

    private static Reading ReadAll(string typed, string text, IReadOnlySet<string>? trusted)
    {
        var standards = new List<string>(2);
        Objection? doubt = null;
        foreach (var part in EmailCells.Split(text))
        {
            var reading = ReadOne(part, part, trusted);
            doubt ??= reading.Objection;
            if (reading.IsRejected) return Reading.Rejected(typed, SomeBad with { Arguments = [part] });
            if (!standards.Contains(reading.Standard!)) standards.Add(reading.Standard!);
        }

        if (standards.Count == 0) return Reading.Rejected(typed, NoAt);
        // A suggestion stands for the whole cell, and with several addresses it would lose the others.
        if (standards.Count > 1 && doubt is not null) doubt = doubt with { Suggestion = null };
        return Reading.Accepted(typed, string.Join("; ", standards), Listed) with { Objection = doubt };
    }

    private static Reading ReadOne(string typed, string text, IReadOnlySet<string>? trusted)
    {
        var bare = EmailCells.Bare(text);
        var lower = bare.ToLowerInvariant();
        var at = lower.LastIndexOf('@');
        if (Problem(lower, at) is { } problem) return Reading.Rejected(typed, WithMeant(problem, lower, at, trusted));

        var address = Readable(lower, at);
        var mend = bare.Length == text.Length ? Lowered : Unwrapped;
        var standard = string.Equals(typed, address, StringComparison.Ordinal) ? typed : address;
        return Reading.Accepted(typed, standard, mend) with
        {
            Objection = Doubt(address, at, address.AsSpan(at + 1), trusted),
        };
    }

    private static string Readable(string lower, int at) => lower.IndexOf("xn--", at + 1, StringComparison.Ordinal) < 0
        ? lower : string.Concat(lower.AsSpan(0, at + 1), DomainName.Readable(lower[(at + 1)..]));

    private static Objection WithMeant(Objection problem, string lower, int at, IReadOnlySet<string>? trusted)
    {
        // A domain cut short ("wp.p") is no domain, and still shows which was meant.
        if (ReferenceEquals(problem, BadDomain) && lower.IndexOf('.', at) > at + 1 && lower[^1] != '.'
            && EmailTypos.Suggest(lower.AsSpan(at + 1), trusted) is { } domain)
            return problem with { Suggestion = string.Concat(lower.AsSpan(0, at + 1), domain) };

        var space = lower.IndexOf(' ', StringComparison.Ordinal);
        if (space > 0 && IsRight(lower[..space])) return OtherText with { Suggestion = lower[..space] };
        return EmailMeant.Of(lower) is { } meant && IsRight(meant) ? problem with { Suggestion = meant } : problem;
    }

    private static bool IsRight(string lower) => Problem(lower, lower.LastIndexOf('@')) is null;

    private static Objection? Problem(string lower, int at)
    {
        if (at < 0) return NoAt;
        if (at == 0) return NoLocal;
        if (at == lower.Length - 1) return NoDomain;
        if (lower.Length > LongestAddress || at > LongestLocal) return TooLong;
        if (lower.AsSpan(0, at).Contains('@')) return TwoAts;
        if (!IsLocal(lower.AsSpan(0, at))) return BadLocal;
        return DomainName.IsValid(lower.AsSpan(at + 1)) ? null : BadDomain;
    }

    private static bool IsLocal(ReadOnlySpan<char> local)
    {
        if (local[0] == '.' || local[^1] == '.' || local.IndexOf("..", StringComparison.Ordinal) >= 0) return false;
        for (var rest = local; rest.IndexOfAnyExcept(Atoms) is >= 0 and var at; rest = rest[(at + 1)..])
        {
            if (rest[at] <= '\x7F' || !char.IsLetterOrDigit(rest[at])) return false;
        }

        return true;
    }

    private static Objection? Doubt(string address, int at, ReadOnlySpan<char> domain, IReadOnlySet<string>? trusted)
    {
        if (EmailTypos.Suggest(domain, trusted) is { } meant)
            return EmailTypos.Objection(domain.ToString(), meant)
                with
            { Suggestion = string.Concat(address.AsSpan(0, at + 1), meant) };
        if (address.AsSpan(0, at).ContainsAnyExceptInRange('\0', '\x7F')) return Letters;
        if (EmailMeant.HasForeignLetter(domain)) return ForeignLetter;
        if (EmailMeant.IsFiller(address.AsSpan(0, at), domain)) return Filler;
        return MailDomains.IsDisposable(domain) ? ThrowAway : null;
    }
}
