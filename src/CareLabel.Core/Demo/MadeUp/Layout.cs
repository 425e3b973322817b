namespace CareLabel.Demo.MadeUp;

/// <summary>
/// How 200 neighbouring places are shared out among entities and households, before the rows are shuffled. About 30 of
/// 100 rows belong to entities with two to six rows; every third entity shares a household with others.
/// </summary>
public sealed class Layout
{
    /// <summary>Rows laid out together.</summary>
    public const int Rows = 200;

    // Of all entities: one row, two rows, … six rows.
    private static readonly double[] Sizes = [0.857, 0.092, 0.0327, 0.0122, 0.0042, 0.0019];
    private static readonly double[] HouseholdSizes = [0.66, 0.19, 0.09, 0.06];
    private readonly (short Slot, byte Copy)[] _places = new (short, byte)[Rows];
    private readonly byte[] _copies = new byte[Rows];
    private readonly short[] _household = new short[Rows];
    private readonly byte[] _role = new byte[Rows];

    /// <summary>One of the layouts a list uses.</summary>
    public Layout(ulong seed, int variant)
    {
        var dice = Dice.For(seed, Topic.Layout, variant);
        short slot = 0;
        for (var place = 0; place < Rows; slot++)
        {
            _copies[slot] = (byte)Math.Min(1 + Draw(Sizes, dice), Rows - place);
            for (byte copy = 0; copy < _copies[slot]; copy++) _places[place++] = (slot, copy);
        }

        for (short first = 0; first < slot;)
        {
            var size = Math.Min(1 + Draw(HouseholdSizes, dice), slot - first);
            for (byte role = 0; role < size; role++) (_household[first + role], _role[first + role]) = (first, role);
            first += (short)size;
        }
    }

    /// <summary>The slot and the copy that stand at a place.</summary>
    public (int Slot, int Copy) At(int place) => _places[place];

    /// <summary>How many rows a slot's entity has.</summary>
    public int Copies(int slot) => _copies[slot];

    /// <summary>The first slot of a slot's household, and what it is there: 0 and 1 adults, 2 and 3 children.</summary>
    public (int Household, int Role) Family(int slot) => (_household[slot], _role[slot]);

    private static int Draw(double[] shares, Dice dice)
    {
        var at = dice.Unit();
        for (var i = 0; i < shares.Length; i++)
            if ((at -= shares[i]) < 0) return i;
        return 0;
    }
}
