namespace CareLabel.Wash.Matching;

/// <summary>
/// What an comparison belongs to, and so who may share it by nature and not by being the same. The explanations that
/// compete with "these are one" (<see cref="Explanation"/>) are told apart by these.
/// </summary>
[Flags]
public enum Trait
{
    /// <summary>Anything: nothing is known of who shares it.</summary>
    None = 0,

    /// <summary>Belongs to one person alone: given name, birth date, national number.</summary>
    Person = 1,

    /// <summary>Shared by a family: the family name.</summary>
    Family = 2,

    /// <summary>Shared by those at one place: street, town, land line.</summary>
    Place = 4,

    /// <summary>Shared by those at one workplace: employer, its web domain.</summary>
    Work = 8,

    /// <summary>Names an organisation: its name, its number.</summary>
    Organisation = 16,

    /// <summary>A way to reach somebody: phone, e-mail.</summary>
    Contact = 32,
}
