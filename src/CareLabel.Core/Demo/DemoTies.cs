namespace CareLabel.Demo;

/// <summary>What the story remembers of everyone who was read in, to tell who spoke with whom: eight bytes a person, one a company.</summary>
internal sealed class DemoTies(long people, long companies)
{
    /// <summary>Nobody employs them.</summary>
    public const int NoEmployer = -1;

    private readonly Tie[] _people = new Tie[people];
    private readonly byte[] _companies = new byte[companies];

    /// <summary>How many people there are.</summary>
    public long People => _people.LongLength;

    /// <summary>How many companies there are, twins apart.</summary>
    public long Companies => _companies.LongLength;

    /// <summary>The person at a place.</summary>
    public Tie Person(long place) => _people[place];

    /// <summary>How warm the house is with a company, as of its status.</summary>
    public double Warmth(long company) => WarmthOf(_companies[company]);

    /// <summary>Remembers a person; who was on the bought list is forgotten.</summary>
    public void Know(long place, string? status, int land, long? employer, bool leftAlone, DateOnly from, DateOnly first)
    {
        if (place >= People) return;
        _people[place] = new((int)(employer ?? NoEmployer), (short)(from.DayNumber - first.DayNumber + 1), (byte)land, (byte)(leftAlone ? 0 : Code(status)));
    }

    /// <summary>Remembers a company.</summary>
    public void Know(long company, string? status) => _companies[company] = Code(status);

    private static byte Code(string? status) => status switch { "customer" => 4, "prospect" => 3, "lead" => 2, "former" => 1, _ => 2 };

    private static double WarmthOf(byte status) => status switch { 4 => 1, 3 => 0.8, 2 => 0.3, 1 => 0.05, _ => 0 };

    /// <summary>A person.</summary>
    /// <param name="Employer">The number of the company; <see cref="NoEmployer"/> for none.</param>
    /// <param name="Since">The first day on which they can be spoken with; 0 where they never were read in.</param>
    /// <param name="Land">The place of the country.</param>
    /// <param name="Status">As a number; 0 for those who must be left alone.</param>
    internal readonly record struct Tie(int Employer, short Since, byte Land, byte Status)
    {
        /// <summary>How warm the house is with them.</summary>
        public double Warmth => WarmthOf(Status);
    }
}
