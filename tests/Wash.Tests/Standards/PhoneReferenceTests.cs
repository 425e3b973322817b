using CareLabel.Tests;
using CareLabel.Wash.Standards;

namespace CareLabel.Wash.Tests.Standards;

/// <summary>Compares with what Google's own code says of 2,988 numbers (shared material; passes where a clone has none).</summary>
public sealed class PhoneReferenceTests
{
    private static readonly string[] Sure = ["NO", "SE", "FI", "DK", "PL", "DE", "GB"];

    [Fact]
    public void Agrees_with_the_reference()
    {
        var path = Vectors.Shared("reference/phone-vectors.tsv");
        if (path is null) return;
        var rows = File.ReadLines(path).Skip(1).Select(line => line.Split('\t')).ToList();
        var differing = rows.Where(row => Difference(row) is not null).ToList();
        var output = TestContext.Current.TestOutputHelper!;
        foreach (var row in differing) output.WriteLine($"{row[0]}\t{row[1]}\t{Difference(row)}\tjs {row[10]}");
        output.WriteLine($"{rows.Count - differing.Count} of {rows.Count}");
        var sure = rows.Where(row => Sure.Contains(row[0]) && row[10] == "1").ToList();
        output.WriteLine($"sure {sure.Count - sure.Count(row => Difference(row) is not null)} of {sure.Count}");
    }

    private static string? Difference(string[] row)
    {
        var number = Phone.Parse(row[1], new Setting(row[0]));
        if (number is null) return row[2].Length == 0 ? null : $"unread, {row[2]}";
        if (row[2].Length == 0) return $"read as {number.E164 ?? number.Standard}";
        var isShort = number.Validity == PhoneValidity.Short;
        (string Name, string Expected, string Actual)[] cells =
        [
            ("e164", row[2], $"+{number.CallingCode}{number.Significant}"),
            ("valid", row[3], number.Validity == PhoneValidity.Valid ? "1" : "0"),
            ("type", row[4], number.Validity == PhoneValidity.Valid ? Google(number.Kind) : ""),
            ("possible", isShort ? "" : row[5], isShort ? "" : number.Validity == PhoneValidity.Invalid ? "0" : "1"),
            ("region", isShort ? "" : row[6], isShort ? "" : number.Country ?? ""),
            ("extension", row[7], number.Extension ?? ""),
            ("international", isShort ? "" : row[8], isShort ? "" : number.International()),
            ("national", row[9], number.National()),
        ];
        var wrong = cells.Where(cell => cell.Expected != cell.Actual).Select(cell => $"{cell.Name} {cell.Expected}≠{cell.Actual}").ToList();
        return wrong.Count == 0 ? null : string.Join(", ", wrong);
    }

    private static string Google(PhoneKind kind) => kind switch
    {
        PhoneKind.FixedLine => "FIXED_LINE",
        PhoneKind.Mobile => "MOBILE",
        PhoneKind.FixedLineOrMobile => "FIXED_LINE_OR_MOBILE",
        PhoneKind.TollFree => "TOLL_FREE",
        PhoneKind.PremiumRate => "PREMIUM_RATE",
        PhoneKind.SharedCost => "SHARED_COST",
        PhoneKind.Voip => "VOIP",
        PhoneKind.Personal => "PERSONAL_NUMBER",
        PhoneKind.Pager => "PAGER",
        PhoneKind.Company => "UAN",
        PhoneKind.Voicemail => "VOICEMAIL",
        _ => "",
    };
}
