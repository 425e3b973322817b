namespace CareLabel.Wash.Merging;

/// <summary>Room in which one thread decides one golden record after the other, so that none of them makes its own.</summary>
internal sealed class MergeRoom
{
    /// <summary>What was read of the addresses of the entity at hand.</summary>
    public Dictionary<(AddressRows Address, SurvivorRule Rule), AddressChoice.KnownAddress> Addresses { get; } = [];

    /// <summary>Rows of the entity that have a value.</summary>
    public List<int> Filled { get; } = [];

    /// <summary>Those of them whose value belongs in the column.</summary>
    public List<int> Proper { get; } = [];

    /// <summary>Those of them that speak for an address.</summary>
    public List<int> Speaking { get; } = [];

    /// <summary>The count of their votes.</summary>
    public Ballot Ballot { get; } = new();

    /// <summary>Forgets the entity.</summary>
    public void Clear() => Addresses.Clear();
}
