namespace CareLabel.Wash.Standards;

/// <summary>What was noticed about the way a person's name was written.</summary>
[Flags]
public enum NameRemarks
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Hansen, Kari</summary>
    CommaForm = 1,

    /// <summary>The family name stands first without a comma: HANSEN Kari, Kowalski Jan. The parts are already
    /// turned.</summary>
    FamilyFirst = 2,

    /// <summary>The order may be wrong; the parts follow the order that was typed unless <see cref="FamilyFirst"/> is
    /// set.</summary>
    PossiblySwapped = 4,

    /// <summary>A legal form or a word of trade stands in it.</summary>
    LooksLikeCompany = 8,

    /// <summary>Stands where no name was known (Test Test, ukjent), or nobody bears it (Ola Nordmann).</summary>
    Placeholder = 16,

    /// <summary>J.P.</summary>
    InitialsOnly = 32,

    /// <summary>Ola og Kari Hansen</summary>
    TwoPeople = 64,

    /// <summary>Digits, as in Kari Hansen 2.</summary>
    Digits = 128,

    /// <summary>One word only; whether it is a given or a family name is a guess.</summary>
    OneWord = 256,

    /// <summary>Too long or too odd to take apart; everything stands in the family name.</summary>
    Unread = 512,
}

/// <summary>
/// A person's name taken apart, each part in the case it is written with. Empty parts are empty strings. Every word
/// that was typed stands in one of them, but for the little ones that say what a part is (og, f., z domu).
/// </summary>
/// <param name="Title">Dr., prof. dr hab., mgr inż., siv.ing., Herr.</param>
/// <param name="Given">The given name or names. In Poland and where English is spoken the first only; elsewhere all
/// that are known as given names (Anne Marie).</param>
/// <param name="Middle">What stands between given and family name: a second family name (Kari <i>Lunde</i> Hansen), an
/// initial.</param>
/// <param name="Particles">von der, af, de la: written with the family name, often left out.</param>
/// <param name="Family">The family name without its particles; a patronymic where people have no other.</param>
/// <param name="Suffix">jr., d.y., III, PhD.</param>
/// <param name="Nickname">What stood in quotes or brackets: Robert "Bob" Smith.</param>
/// <param name="BirthName">The family name at birth: f. Olsen, z domu Nowak, o.s. Virtanen.</param>
/// <param name="Partner">The second person of two: <i>Kari</i> in Ola og Kari Hansen.</param>
/// <param name="Rest">Words after a comma that are no part of a name.</param>
/// <param name="Remarks">What was noticed.</param>
public sealed partial record PersonName(
    string Title, string Given, string Middle, string Particles, string Family, string Suffix, string Nickname,
    string BirthName, string Partner, string Rest, NameRemarks Remarks)
{
    /// <summary>Longer texts are no names; they are not taken apart, so that time stays bounded.</summary>
    public const int LongestLength = 200;

    internal static readonly PersonName Nobody = new("", "", "", "", "", "", "", "", "", "", NameRemarks.None);

    /// <summary>The particles and the family name.</summary>
    public string FullFamily =>
        Particles.Length == 0 ? Family : Family.Length == 0 ? Particles : Particles + " " + Family;

    /// <summary>Whether all of these were noticed.</summary>
    public bool Is(NameRemarks remarks) => (Remarks & remarks) == remarks;

    /// <summary>
    /// Takes a full name apart. Reads "family, given" and "FAMILY given", titles in six languages, particles, suffixes,
    /// names at birth and couples. Never throws; what cannot be told stays in the order it was typed.
    /// </summary>
    /// <param name="full">A full name as typed.</param>
    /// <param name="setting">The country decides how second given names and <c>ij</c> are read.</param>
    public static PersonName Parse(string full, Setting setting)
    {
        var text = NameText.TidyName(full);
        return text.Length == 0 ? Nobody : NameParse.Of(text, setting).Name;
    }
}
