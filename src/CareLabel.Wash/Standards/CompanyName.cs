namespace CareLabel.Wash.Standards;

/// <summary>
/// The name of an organisation taken apart: what it is called, its legal form, and the remarks that registers and
/// people hang on it.
/// </summary>
/// <param name="Core">The name without form, status and sub-unit, as typed. Never empty where something was
/// typed.</param>
/// <param name="Form">The legal form; of two the one that decides (sp. z o.o. sp.k. is a sp.k.). Null when there is
/// none.</param>
/// <param name="SecondForm">The other of two forms: Oy X Ab, AB (publ).</param>
/// <param name="Status">under avvikling, w likwidacji, konkursbo, as typed; empty when there is none.</param>
/// <param name="SubUnit">avd Bergen, oddział w Krakowie, as typed: the same organisation, another door.</param>
/// <param name="IsOnlyForm">Nothing but legal forms was typed (Ab Oy, AS AS); the core is then the whole.</param>
public sealed partial record CompanyName(
    string Core, LegalForm? Form, LegalForm? SecondForm, string Status, string SubUnit, bool IsOnlyForm)
{
    /// <summary>Longer texts are not taken apart, so that time stays bounded.</summary>
    public const int LongestLength = 400;

    private string? _matchKey;
    private string? _stopWords;

    /// <summary>
    /// What names are compared by: the folded words of the core without <see cref="StopWords"/>; <c>og</c>, <c>och</c>,
    /// <c>ja</c>, <c>i</c>, <c>and</c>, <c>und</c> and <c>&amp;</c> as <c>&amp;</c>; single letters drawn together
    /// (I.B.M. → ibm). Holds the stop words after all where nothing else would be left.
    /// </summary>
    public string MatchKey
    {
        get
        {
            if (_matchKey is null) (_matchKey, _stopWords) = CompanyKey.Of(Core);
            return _matchKey;
        }
    }

    /// <summary>The folded words left out of <see cref="MatchKey"/>: holding, group, norge.</summary>
    public string StopWords => MatchKey.Length >= 0 ? _stopWords! : "";

    /// <summary>
    /// Takes a name apart. Legal forms are read at the end and, where the country writes them so, at the beginning; at
    /// most two. Never throws.
    /// </summary>
    /// <param name="typed">A company name.</param>
    /// <param name="setting">The country decides between forms that share a spelling (AS, SA, AB).</param>
    public static CompanyName Parse(string typed, Setting setting) =>
        CompanyParse.Of(NameText.TidyName(typed), setting).Name;
}
