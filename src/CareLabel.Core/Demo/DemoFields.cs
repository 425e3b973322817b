using CareLabel.Demo.MadeUp;
using CareLabel.Fields;
using CareLabel.Shared;

namespace CareLabel.Demo;

/// <summary>The fields of the house's own, and a list of its own.</summary>
internal static class DemoFields
{
    /// <summary>The country as the system before wrote it.</summary>
    public const string OldCountry = "erp_country";

    /// <summary>The number by which the house's books know a customer.</summary>
    public const string CustomerNumber = "customer_number";

    /// <summary>When the contract ends.</summary>
    public const string ContractEnds = "contract_ends";

    /// <summary>How much a customer may owe.</summary>
    public const string CreditLimit = "credit_limit";

    /// <summary>How customers pay: a value of <see cref="TermsList"/>.</summary>
    public const string Terms = "payment_terms";

    /// <summary>Whether a person decides what is bought.</summary>
    public const string Decides = "decides";

    /// <summary>Where a person tells of themself.</summary>
    public const string Profile = "profile";

    /// <summary>The list of ways to pay.</summary>
    public const string TermsList = "payment_terms";

    /// <summary>The values of <see cref="TermsList"/>: name, label, colour.</summary>
    public static IReadOnlyList<(string Name, string Label, string? Colour)> TermsValues { get; } =
        [("ahead", "Pays ahead", "red"), ("14", "14 days", "yellow"), ("30", "30 days", "green"), ("60", "60 days", null)];

    private static readonly Ranked<string> TermsHeld = new(["30", "14", "60", "ahead"], place => new[] { 62.0, 25, 9, 4 }[place]);

    /// <summary>The fields.</summary>
    public static IEnumerable<FieldSetting> All(DemoIds ids, DateTime at)
    {
        var number = 10;
        FieldSetting Of(RecordKind kind, string name, string label, FieldType type, string meaning, string? list = null, string? reason = null) => new()
        {
            Id = ids.Of<FieldSetting>(at, ++number), Kind = kind, Name = $"own.{name}", Label = label, Type = type, Meaning = meaning, PickList = list, Reason = reason,
            Position = 190 + number,
        };

        yield return Of(RecordKind.Company, OldCountry, "Country in the ERP", FieldType.Text, "As the ERP wrote it, to compare.", reason: "Nobody knows the spellings beforehand.");
        yield return Of(RecordKind.Company, CustomerNumber, "Customer number", FieldType.Identifier, "As it stands on invoices.");
        yield return Of(RecordKind.Company, Terms, "Payment terms", FieldType.Pick, "How long they have to pay.", TermsList);
        yield return Of(RecordKind.Company, CreditLimit, "Credit limit", FieldType.Money, "What they may owe before somebody asks.");
        yield return Of(RecordKind.Company, ContractEnds, "Contract ends", FieldType.Date, "The last day; talk to them half a year before.");
        yield return Of(RecordKind.Person, Decides, "Decides", FieldType.YesNo, "Signs what is bought.");
        yield return Of(RecordKind.Person, Profile, "Profile", FieldType.Link, "Where they tell of themselves.");
    }

    /// <summary>What a company holds in them, as the gate writes it.</summary>
    public static OwnValues Of(long company, string? status, string currency, int people, DemoCalendar calendar, Dice dice)
    {
        var own = OwnValues.None;
        if (status is not ("customer" or "former")) return own;
        own = own.With(CustomerNumber, Numbers.Digits(20_000 + company, 5));
        if (dice.Chance(0.8)) own = own.With(Terms, TermsHeld.Pick(dice));
        if (dice.Chance(0.3)) own = own.With(CreditLimit, $"{(1 + dice.Below(10)) * (people > 40 ? 50_000 : 5_000)}.00 {currency}");
        return dice.Chance(0.4) ? own.With(ContractEnds, Codec.Of(calendar.Day(100 + dice.Below(1300)))) : own;
    }
}
