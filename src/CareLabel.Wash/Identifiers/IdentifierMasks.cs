namespace CareLabel.Wash.Identifiers;

/// <summary>
/// How a sensitive number is shown in lists, reports and logs: enough to tell two apart, too little to use.
/// </summary>
public static class IdentifierMasks
{
    /// <summary>
    /// Numbers of people, accounts and cards, and the organisation number that is a sole trader's own.
    /// </summary>
    public static bool IsSensitive(IdentifierKind kind, string standard) => kind.Bearer switch
    {
        Bearer.Person or Bearer.Card => true,
        Bearer.Account => kind.Rule != Bic.Rule,
        _ => IsSoleTrader(kind, standard),
    };

    /// <summary>
    /// The masked form of a standard form: a person's number keeps the date (<c>040561*****</c>), a card its first six
    /// and last four, an account its first and last four. What is not sensitive stays as it is.
    /// </summary>
    public static string Mask(IdentifierKind kind, string standard)
    {
        if (!IsSensitive(kind, standard)) return standard;
        return kind.Bearer switch
        {
            Bearer.Card => Starred(standard, 6, 4),
            Bearer.Account => Starred(standard, 4, 4),
            _ when kind.Rule == SwedishVat.Rule => Starred(standard, 8, 2),
            _ => Starred(standard, DateLength(standard), 0),
        };
    }

    private static bool IsSoleTrader(IdentifierKind kind, string standard) =>
        (kind.Rule == SwedishOrgnr.Rule && standard.Length > 2 && standard[2] < '2')
        || (kind.Rule == SwedishVat.Rule && standard.Length > 4 && standard[4] < '2');

    // yyyymmdd, ddmmyy with the century sign, or six digits.
    private static int DateLength(string standard) => standard.Length switch
    {
        12 => 8,
        > 6 when !char.IsAsciiDigit(standard[6]) => 7,
        _ => 6,
    };

    private static string Starred(string standard, int head, int tail)
    {
        // A value too short to hide something keeps nothing.
        if (standard.Length <= head + tail) return new string('*', standard.Length);
        var stars = new string('*', standard.Length - head - tail);
        return string.Concat(standard.AsSpan(0, head), stars, standard.AsSpan(standard.Length - tail));
    }
}
