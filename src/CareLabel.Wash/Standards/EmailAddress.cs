using System.Text;

namespace CareLabel.Wash.Standards;

/// <summary>The parts of one e-mail address in standard form.</summary>
/// <param name="Local">Before the @, lower case.</param>
/// <param name="Domain">Behind the @, lower case, international names readable.</param>
public sealed record EmailAddress(string Local, string Domain)
{
    /// <summary>The address itself.</summary>
    public string Address => $"{Local}@{Domain}";

    /// <summary>True for a shared mailbox such as <c>info@</c>: it says nothing about which person it is.</summary>
    public bool IsRole => Role is not null;

    /// <summary>The task of a shared mailbox: generic, sales, marketing, finance, hr, legal, logistics, technical,
    /// other; else null.</summary>
    public string? Role => MailDomains.RoleOf(WithoutTag(Local));

    /// <summary>True for a private mailbox: its domain names no employer.</summary>
    public bool IsFree => MailDomains.IsFree(Domain);

    /// <summary>True for a throw-away mailbox.</summary>
    public bool IsDisposable => MailDomains.IsDisposable(Domain);

    /// <summary>
    /// What two addresses of one mailbox share: the +tag dropped, and for Gmail, which ignores them, the dots too.
    /// Only for comparing; mail is sent to <see cref="Address"/>.
    /// </summary>
    public string MatchKey
    {
        get
        {
            var key = new char[Local.Length + 1 + Domain.Length];
            return new(key, 0, WriteMatchKey(Local, Domain, key));
        }
    }

    /// <summary>Writes <see cref="MatchKey"/> into a buffer as long as the address; answers its length.</summary>
    internal static int WriteMatchKey(ReadOnlySpan<char> local, ReadOnlySpan<char> domain, Span<char> into)
    {
        var isGmail = domain is "gmail.com" or "googlemail.com";
        if (isGmail) domain = "gmail.com";
        var length = 0;
        foreach (var c in WithoutTag(local))
        {
            if (!isGmail || c != '.') into[length++] = c;
        }

        into[length++] = '@';
        domain.CopyTo(into[length..]);
        return length + domain.Length;
    }

    internal static ReadOnlySpan<char> WithoutTag(ReadOnlySpan<char> local) =>
        local.IndexOf('+') is > 0 and var plus ? local[..plus] : local;
}
