using System.Text;
using CareLabel.Wash.Tables;

namespace CareLabel.Wash.Standards;

/// <summary>
/// The domains of a column of addresses that several people share: businesses of their own, not slips of the finger. A
/// slip that many people make stays one, being far rarer than the domain that they meant.
/// </summary>
internal static class EmailDomains
{
    private const int FewestAddresses = 3, LongestDomain = 64, MostMeant = 10;

    /// <summary>Domains, in lower case, that are never called a typing mistake.</summary>
    public static IReadOnlySet<string> Trusted(ValuePool addresses)
    {
        var (domains, counts) = Count(addresses);
        var trusted = new HashSet<string>(StringComparer.Ordinal);
        for (var code = 0; code < domains.Count; code++)
        {
            if (counts[code] < FewestAddresses) continue;
            var domain = domains.Text(code);
            if (!DomainName.IsValid(domain) || EmailTypos.Suggest(domain, null) is not { } meant) continue;
            var known = domains.Count;
            var of = domains.Intern(meant);
            if (of >= known) counts.Add(0);
            if (counts[code] * (long)MostMeant >= counts[of]) trusted.Add(domain);
        }

        return trusted;
    }

    private static (ValuePool Domains, List<int> Counts) Count(ValuePool addresses)
    {
        var domains = new ValuePool();
        var counts = new List<int>();
        Span<byte> lower = stackalloc byte[LongestDomain];
        for (var code = 0; code < addresses.Count; code++)
        {
            var address = addresses.Utf8(code);
            var domain = address[(address.LastIndexOf((byte)'@') + 1)..].TrimEnd(" >"u8);
            if (domain.Length is < 4 or > LongestDomain || domain.Length == address.Length) continue;
            if (Ascii.ToLower(domain, lower, out var length) != System.Buffers.OperationStatus.Done) continue;
            var number = domains.Intern(lower[..length]);
            if (number == counts.Count) counts.Add(0);
            counts[number]++;
        }

        return (domains, counts);
    }
}
