using System.Collections.Frozen;
using CareLabel.Wash.Text;

namespace CareLabel.Wash.Standards;

/// <summary>
/// What is known about the part behind the @: private mailboxes (no employer to be read from them), throw-away
/// mailboxes, and which local parts name a task instead of a person. Domains are given in lower case.
/// </summary>
public static class MailDomains
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Free =
        AllFree.ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Disposable =
        EmbeddedTable.Rows("disposable-domains.tsv").Select(row => row[0]).ToFrozenSet(StringComparer.Ordinal)
            .GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> Roles =
        EmbeddedTable.Rows("role-accounts.tsv").DistinctBy(row => row[0])
            .ToFrozenDictionary(row => row[0], row => row[1], StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>All known private mail domains, in the order of their table.</summary>
    internal static IEnumerable<string> AllFree =>
        EmbeddedTable.Rows("mail-domains.tsv").Select(row => row[0]).Distinct();

    /// <summary>True for mailboxes of private people and internet providers: gmail.com, online.no, wp.pl.</summary>
    public static bool IsFree(ReadOnlySpan<char> domain) => Free.Contains(domain);

    /// <summary>True for throw-away mailboxes, also below a subdomain.</summary>
    public static bool IsDisposable(ReadOnlySpan<char> domain)
    {
        while (!Disposable.Contains(domain))
        {
            var dot = domain.IndexOf('.');
            if (dot < 0) return false;
            domain = domain[(dot + 1)..];
        }

        return true;
    }

    /// <summary>The kind of task a local part names (generic, sales, finance …), or null for one that may be a
    /// person.</summary>
    public static string? RoleOf(ReadOnlySpan<char> local) => Roles.TryGetValue(local, out var role) ? role : null;
}
