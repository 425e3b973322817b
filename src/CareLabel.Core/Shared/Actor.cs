namespace CareLabel.Shared;

/// <summary>The ways into the base. Their numbers are stored.</summary>
public enum Door
{
    /// <summary>A form or an edit in the browser.</summary>
    Form = 1,

    /// <summary>The REST interface.</summary>
    Api = 2,

    /// <summary>A list that is read in.</summary>
    Import = 3,

    /// <summary>A rule or programme that works by itself.</summary>
    Rule = 4,

    /// <summary>The command line.</summary>
    Cli = 5,

    /// <summary>The customer, over a personal link or a public form.</summary>
    Customer = 6,
}

/// <summary>Who does something, through which door, and what they may do. Every use case takes one.</summary>
/// <param name="User">The user; null for the program itself and for who has the machine's own keys.</param>
/// <param name="Name">As shown in the history.</param>
/// <param name="Door">The way in.</param>
/// <param name="Rights">What is allowed.</param>
public sealed record Actor(Guid? User, string Name, Door Door, Rights Rights)
{
    /// <summary>Who sits at the machine and can read its files may do everything.</summary>
    public static Actor OfMachine { get; } = new(null, "command line", Door.Cli, Rights.Full);

    /// <summary>What the program does by itself.</summary>
    public static Actor Rule { get; } = new(null, "CareLabel", Door.Rule, Rights.Full);

    /// <summary>The same one, coming through another door.</summary>
    public Actor At(Door door) => this with { Door = door };
}
