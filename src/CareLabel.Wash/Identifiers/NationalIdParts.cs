namespace CareLabel.Wash.Identifiers;

/// <summary>The sex that a national number tells, where its rule says so.</summary>
public enum Sex
{
    /// <summary>Even numbers.</summary>
    Female,

    /// <summary>Odd numbers.</summary>
    Male,
}

/// <summary>To whom a national number was given.</summary>
public enum NationalIdSort
{
    /// <summary>A resident's ordinary number.</summary>
    Ordinary,

    /// <summary>Someone who is not entered as a resident: Norwegian D-number, Swedish samordningsnummer.</summary>
    Coordination,

    /// <summary>
    /// Only until the real number is known: hospitals' help numbers, interim and replacement numbers, Finnish
    /// 900–999.
    /// </summary>
    Temporary,

    /// <summary>A test number that belongs to no one.</summary>
    Synthetic,
}

/// <summary>What a national number says of its bearer, and no more than its rule allows.</summary>
/// <param name="Sort">To whom it was given.</param>
/// <param name="Born">Date of birth; null when the number does not tell it with its century.</param>
/// <param name="Sex">Null when the number does not tell it.</param>
public readonly record struct NationalIdParts(NationalIdSort Sort, DateOnly? Born, Sex? Sex);
