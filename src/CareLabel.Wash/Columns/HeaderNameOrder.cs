namespace CareLabel.Wash.Columns;

/// <summary>The order of the names in a column of full names, where its header tells it.</summary>
internal static class HeaderNameOrder
{
    private static readonly HashSet<string> Families = ["last", "family", "surname", "lname", "etternavn", "efternavn",
        "efternamn", "slektsnavn", "familjenamn", "sukunimi", "nazwisko", "nazw", "nachname"];

    private static readonly HashSet<string> Givens = ["first", "given", "forename", "fname", "fornavn", "fornamn",
        "etunimi", "imie", "imiona", "vorname", "for", "etu"];

    /// <summary>Whether a word for the family name stands before one for the given name: "Nazwisko i imię".</summary>
    public static bool IsFamilyFirst(string header)
    {
        var words = HeaderTokens.Of(header);
        var family = Array.FindIndex(words, Families.Contains);
        return family >= 0 && Array.FindIndex(words, Givens.Contains) > family;
    }
}
