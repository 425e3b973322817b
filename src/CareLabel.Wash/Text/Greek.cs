namespace CareLabel.Wash.Text;

/// <summary>
/// The letter pairs of ELOT 743 (ISO 843): ου is ou; αυ, ευ and ηυ end in v before a vowel or a voiced letter and else
/// in f; γ before γ, ξ and χ is n; μπ at the beginning of a word is b. A diaeresis (ϋ) keeps the letters apart.
/// </summary>
internal static class Greek
{
    // The vowel of each row of sixteen from 1F00 on; the row 1F70 goes by pairs.
    private const string Breathed = "αεηιουω?αηωαηιυω", Graved = "ααεεηηιιοουυωω??";

    public static bool Holds(int point) => point is >= 0x370 and <= 0x3FF or >= 0x1F00 and <= 0x1FFF;

    /// <summary>What a letter becomes when it stands in a pair; 0 when it stands alone. μπ (b) swallows the π.</summary>
    /// <param name="before">The letter before it in the same word, or 0.</param>
    /// <param name="point">The letter.</param>
    /// <param name="after">The letter after it, marks passed over, or 0.</param>
    /// <param name="apart">A diaeresis stands on the letter as a mark of its own.</param>
    public static char Pair(int before, int point, int after, bool apart) => Bare(point) switch
    {
        'γ' => Bare(after) is 'γ' or 'ξ' or 'χ' ? 'n' : '\0',
        'μ' => before == 0 && Bare(after) == 'π' ? 'b' : '\0',
        'υ' when !apart && point is not (0x3CB or 0x3AB or 0x3B0) => AfterVowel(Bare(before), Bare(after)),
        _ => '\0',
    };

    private static char AfterVowel(int before, int after) => before switch
    {
        'ο' => 'u',
        'α' or 'ε' or 'η' => IsVoiced(after) ? 'v' : 'f',
        _ => '\0',
    };

    private static int Bare(int point) => point switch
    {
        >= 0x1F70 and <= 0x1F7F => Graved[point - 0x1F70],
        >= 0x1F00 and <= 0x1FFF => Breathed[(point - 0x1F00) >> 4],
        >= 'Α' and <= 'Ω' => point + 0x20,
        'ά' or 'Ά' => 'α',
        'έ' or 'Έ' => 'ε',
        'ή' or 'Ή' => 'η',
        'ί' or 'Ί' or 'ϊ' or 'ΐ' or 'Ϊ' => 'ι',
        'ό' or 'Ό' => 'ο',
        'ύ' or 'Ύ' or 'ϋ' or 'ΰ' or 'Ϋ' => 'υ',
        'ώ' or 'Ώ' => 'ω',
        _ => point,
    };

    private static bool IsVoiced(int letter) =>
        letter is 'α' or 'ε' or 'η' or 'ι' or 'ο' or 'υ' or 'ω' or 'β' or 'γ' or 'δ' or 'ζ' or 'λ' or 'μ' or 'ν' or 'ρ';
}
