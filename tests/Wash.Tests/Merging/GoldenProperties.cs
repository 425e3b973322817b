using CareLabel.Tests;
using CareLabel.Wash.Merging;
using FsCheck;
using FsCheck.Fluent;

namespace CareLabel.Wash.Tests.Merging;

public class GoldenProperties
{
    private static readonly string[] Columns =
    [
        "FirstName", "LastName", "CompanyName", "Email", "Phone Phone", "Phone Mobile", "Street", "Postcode", "City", "Note",
    ];

    // Few values of each, so that rows agree, nearly agree, share numbers across columns and misfile what others hold.
    private static readonly string[][] Values =
    [
        ["", "Lucja", "Łucja", "L.", "Mrten", "Morten", "KARI", "kari@hotmail.com"],
        ["", "Ostgaard", "Østgård", "Oestgaard", "moe", "Wiśniewska", "Wisniewska"],
        ["", "Grønvik", "Grønvik AS", "GRØNVIK AS", "aGrønvik AS", "kari@hotmail.com", "+47 912 34 567"],
        ["", "kari@hotmail.com", "kari@hotmial.com", "kari@gronvik.example; kari@hotmail.com", "kari@grønvik", "kari@gronvik.example", "kari@gronvlk.example"],
        ["", "33 29 87 50", "+4533298750", "+4733298750", "+4791234567", "912 34 567", "+4722170533", "etter kl 16", "+4722170533;ext=12"],
        ["", "+4791234567", "91234567", "0047 912 34 567", "+4722170533", "33298750", "+4733298750"],
        ["", "Storgata 5", "Storg. 5", "aStorgata 5", "Akerfaret 5", "Åkerfaret 5", "Storgata 7"],
        ["", "0155", "155", "NO-0155", "4006"],
        ["", "Oslo", "OSLO", "Osslo", "Gdansk", "Gdańsk"],
        ["", "ring; etter kl 16", "ring"],
    ];

    private static readonly Config Many = Config.QuickThrowOnFailure.WithMaxTest(200).WithReplay(20261122, 45);

    private static Arbitrary<string[]> Rows { get; } = Gen.ArrayOf(
        Gen.Choose(0, int.MaxValue - 1).ArrayOf(Columns.Length).Select(
            picks => string.Join('|', picks.Select((pick, column) => Values[column][pick % Values[column].Length])))).ToArbitrary();

    [Fact]
    [Promise(45, "never empty")]
    public void A_merged_cell_is_empty_only_where_all_are_or_its_values_have_another_place() => Holds(rows =>
    {
        var merged = rows.Merged(rows.All);
        return Enumerable.Range(0, Columns.Length).All(column => merged[column].Length > 0 || rows.Standards(column).Length == 0
            || rows.Cell(column, rows.All).NotKept.All(left => (left.Why.StartsWith("it stands in '", StringComparison.Ordinal) || left.Why == "it belongs to another address")
                && rows.Cell(column, rows.All).NotKept.Count > 0));
    });

    [Fact]
    public void The_order_in_which_rows_are_given_does_not_matter() => Holds(rows =>
        rows.Merged(rows.All).SequenceEqual(rows.Merged([.. rows.All.Reverse()])));

    [Fact]
    public void Nothing_is_kept_twice() => Holds(rows =>
    {
        var merged = rows.Merged(rows.All);
        if (rows.All.Length < 2) return true;
        var phones = $"{merged[4]}; {merged[5]}".Split("; ", StringSplitOptions.RemoveEmptyEntries);
        var emails = merged[3].Split("; ");
        return phones.Distinct().Count() == phones.Length && emails.Distinct().Count() == emails.Length
            && !phones.Any(phone => !phone.StartsWith('+') && phone.Any(char.IsAsciiDigit) && !phone.Any(char.IsLetter) && phones.Any(other =>
                other.StartsWith('+') && !other.Contains("ext", StringComparison.Ordinal)
                && other[3..] == phone.Replace(" ", "", StringComparison.Ordinal)));
    });

    [Fact]
    public void Washing_and_merging_the_merged_row_again_changes_nothing() => Holds(rows =>
    {
        if (rows.All.Length < 2) return true;
        // A merged row may show a country that its parts did not, and then reads its numbers by it: once, not again.
        var first = rows.Merged(rows.All);
        var known = new GoldenRows(Columns, [string.Join('|', first), string.Join('|', first)]);
        var merged = known.Merged(known.All);
        var again = new GoldenRows(Columns, [string.Join('|', merged), string.Join('|', merged)]);
        return again.Merged(again.All).SequenceEqual(merged) && again.Merged([0]).SequenceEqual(merged);
    });

    [Fact]
    [Promise(45, "never empty")]
    public void Every_part_of_a_merged_cell_is_a_value_of_a_row() => Holds(rows =>
        rows.Merged(rows.All).Select((text, column) => (text, column)).All(cell => cell.text.Length == 0
            || cell.column == 9 || cell.text.Split("; ").All(part => rows.Standards(cell.column).Any(value => value.Contains(part, StringComparison.Ordinal)))));

    private static void Holds(Func<GoldenRows, bool> property) => Check.One(Many, Prop.ForAll(
        Rows, rows => rows.Length == 0 || property(new(Columns, rows))));
}
