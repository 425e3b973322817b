namespace CareLabel.Wash.Standards;

/// <summary>The sign before decimals that a column uses, found from the column as a whole.</summary>
/// <param name="Sign">'.' or ','; the one that more values use.</param>
/// <param name="IsAlone">No value uses the other.</param>
public readonly record struct DecimalSign(char Sign, bool IsAlone)
{
    private const int Longest = 60;

    /// <summary>The sign of a column, from the values that leave no choice ("1 234,5", "12.50", "1.234,00"); null when
    /// nothing decides, or as many values use one as the other.</summary>
    /// <param name="numbers">The values, without units and currencies.</param>
    public static DecimalSign? Of(IEnumerable<string> numbers)
    {
        int commas = 0, points = 0;
        foreach (var number in numbers)
        {
            var text = Cleaning.Tidy(number).Text;
            if (text.Length > Longest) continue;
            var sign = NumberValueText.Read(text, null).DecimalSign;
            if (sign == ',') commas++;
            else if (sign == '.') points++;
        }

        if (commas == points) return null;
        return commas > points ? new(',', points == 0) : new('.', commas == 0);
    }

    /// <summary>
    /// What a number with both signs would be if its writer used them as the column does ("1,234.50" among decimal
    /// commas: 1.23450); null where it already does, or can be read one way only.
    /// </summary>
    internal string? Misread(string number, char itsSign)
    {
        if (itsSign == '\0' || itsSign == Sign || !number.Contains(itsSign, StringComparison.Ordinal)) return null;
        var first = number.IndexOf(Sign, StringComparison.Ordinal);
        if (first < 0 || first != number.LastIndexOf(Sign)) return null;
        return number.Replace(itsSign.ToString(), "", StringComparison.Ordinal).Replace(Sign, '.');
    }
}
