namespace CareLabel.Wash.Standards;

internal enum PhoneFault { None, NoNumber, NoCountry, UnknownCode, TooShort, TooLong, Scientific }

/// <summary>What came of reading a text, with how it was reached.</summary>
internal readonly record struct PhoneFinding(PhoneNumber? Number, PhoneFault Fault)
{
    public PhoneTraces Traces { get; init; }

    /// <summary>Written with + or an international prefix.</summary>
    public bool Abroad { get; init; }

    /// <summary>A "(0)" that the country does not dial was left out.</summary>
    public bool ZeroDropped { get; init; }

    /// <summary>Letters were read as keys.</summary>
    public bool Keypad { get; init; }
}
