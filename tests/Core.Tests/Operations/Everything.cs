using System.Security.Cryptography;
using CareLabel.Core.Tests.Data;
using CareLabel.Core.Tests.Jobs;
using CareLabel.Data;
using CareLabel.Data.Tables;
using CareLabel.Operations;
using CareLabel.People;
using CareLabel.Shared;
using Microsoft.EntityFrameworkCore;

namespace CareLabel.Core.Tests.Operations;

/// <summary>A base in which something is in every kind of column, and what is in it as text.</summary>
internal static class Everything
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static async Task<TestCopy> Make(On on)
    {
        var test = await TestCopy.Make(on);
        var (company, person) = (Cast.Fjordfisk, Cast.Ada);
        company.Own = company.Own.With("harbour", "Å i Lofoten \"1\"\n\u2028{[}]");
        company.Facts = company.Facts.With("name", new("register", new(2026, 1, 5)));
        company.RevenueMinor = -123_456_789_012;
        person.Born = new(1815, 12, 10);
        person.DoNotContact = true;
        await Cast.Have(test, company, person,
            new Employment { OfKind = RecordKind.Person, Of = person.Key, Company = company.Id, Role = "', DROP TABLE", From = new(2020, 1, 1) },
            Cast.Email(person, "ada@example.org"));
        await Cast.Have(test, [.. Enumerable.Range(0, 2_500).Select(i => new Person { Given = $"Number {i}", Family = "Żółć 船" })]);
        await using (var db = test.Open())
        {
            var ada = await db.People.SingleAsync(one => one.Id == person.Id, Stop);
            test.Clock.Pass(TimeSpan.FromTicks(12_345_670));
            ada.RetiredAt = test.Clock.Now.UtcDateTime;
            await Cast.Save(test, db);
        }

        await Node.Ask(test, 3);
        Directory.CreateDirectory(Path.Combine(test.Place.Files, "ab"));
        await File.WriteAllBytesAsync(Path.Combine(test.Place.Files, "ab", "abcd.1"), RandomNumberGenerator.GetBytes(100_000), Stop);
        await File.WriteAllTextAsync(Path.Combine(test.Place.Files, "ab", "empty"), "", Stop);
        return test;
    }

    /// <summary>What is in a base that was just made.</summary>
    public static async Task<List<string>> OfNewBase(On on)
    {
        await using var test = await TestCopy.Make(on);
        return await Dump(test.Place);
    }

    /// <summary>Everything in a base, in an order of its own, alike on both databases.</summary>
    public static async Task<List<string>> Dump(BasePlace place)
    {
        await using var db = place.Open();
        await db.Database.OpenConnectionAsync(Stop);
        var (connection, reader, lines) = (db.Database.GetDbConnection(), TableReader.Of(db), new List<string>());
        await using var within = await reader.BeginRead(connection, Stop);
        foreach (var table in await reader.Tables(connection, Stop))
        {
            var order = table.Columns.Select((column, i) => (column.Name, i)).OrderBy(column => column.Name, StringComparer.Ordinal).ToList();
            await foreach (var row in reader.Rows(connection, within, table, Stop))
            {
                lines.Add($"{table.Name} {string.Join(" | ", order.Select(column => $"{column.Name}={Text(row[column.i])}"))}");
            }
        }

        if (Directory.Exists(place.Files))
        {
            lines.AddRange(Directory.EnumerateFiles(place.Files, "*", SearchOption.AllDirectories)
                .Select(path => $"{Path.GetRelativePath(place.Files, path)} {Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(path)))}"));
        }

        lines.Sort(StringComparer.Ordinal);
        return lines;
    }

    public static async Task<MakeBackup.Made> Backup(TestCopy test, string name = "backup.zip") =>
        (await new MakeBackup(test.Place, test.Clock).Run(Actor.OfMachine, new(Path.Combine(test.Place.Folder, name)), Stop)).Done!;

    public static Task<Outcome<RestoreBackup.Restored>> Restore(TestCopy into, string file, bool force = false) =>
        new RestoreBackup(into.Place, (_, _) => Task.CompletedTask).Run(Actor.OfMachine, new(file, force), Stop);

    private static string Text(object? value) => value switch
    {
        null => "",
        byte[] bytes => Convert.ToHexString(bytes),
        _ => Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture)!,
    };
}
