namespace CareLabel.Wash.Standards;

/// <summary>What readings of people's and companies' names have in common.</summary>
internal static class NameReading
{
    private const int MostRounds = 3;

    /// <summary>
    /// Reads a name until it stays: among odd signs what is written may show another part (a form, a title), and what
    /// is written must stay when it is read again.
    /// </summary>
    internal static Reading Settled(string typed, Setting setting, Mend written, Func<string, Setting, Reading> once)
    {
        var reading = once(typed, setting);
        for (var n = 0; n < MostRounds && reading.IsChanged && NameText.IsOdd(reading.Standard!); n++)
        {
            var again = once(reading.Standard!, setting);
            if (again.IsAccepted && !again.IsChanged) break;
            reading = again.IsAccepted
                ? Reading.Accepted(typed, again.Standard!, written) with { Objection = again.Objection }
                : again with { Typed = typed };
        }

        return reading;
    }
}
