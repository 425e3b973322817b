using System.Text.Json;
using CareLabel.Faces.Tests.Bases;
using Microsoft.Data.Sqlite;

namespace CareLabel.Faces.Tests.Operations;

/// <summary>Bases in which something stands that no program wrote: the doctor tells, and is not broken by it.</summary>
public sealed class DamageTests
{
    [Fact]
    public void What_cannot_be_read_breaks_off_its_check_and_no_other()
    {
        using var desk = Desk.WithCustomers(On.Sqlite);
        Ask(desk, "UPDATE person SET own = '{torn'");

        var (ran, findings) = Doctor(desk);
        Assert.Equal(1, ran.Exit);
        Assert.Contains(("labels = judged anew", "all of it"), findings);
        Assert.Contains(findings, finding => finding.Check == "journal");
        Assert.Contains("This could not be checked to its end, for something cannot be read: ", desk.Run("doctor").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_torn_page_is_told_before_all_else()
    {
        using var desk = Desk.WithCustomers(On.Sqlite);
        var (page, size) = (Ask(desk, "SELECT rootpage FROM sqlite_schema WHERE name = 'ix_email_address_address'"), Ask(desk, "PRAGMA page_size"));
        using (var file = new FileStream(desk.Place.File, FileMode.Open))
        {
            file.Position = (page - 1) * size;
            file.Write(Enumerable.Repeat((byte)0xFF, (int)size).ToArray());
        }

        var (ran, findings) = Doctor(desk);
        Assert.Equal(1, ran.Exit);
        Assert.Equal("database", findings[0].Check);
        Assert.Contains(("database", "all of it"), findings);
    }

    private static long Ask(Desk desk, string sql)
    {
        using var file = new SqliteConnection($"Data Source={desk.Place.File};Pooling=False");
        file.Open();
        using var command = file.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar() is long number ? number : 0;
    }

    private static (Washes.Ran Ran, List<(string? Check, string? Where)> Findings) Doctor(Desk desk)
    {
        var ran = desk.Run("doctor", "--json");
        Assert.True(ran.Out.Length > 0, ran.Said);
        var findings = JsonDocument.Parse(ran.Out).RootElement.GetProperty("findings").EnumerateArray();
        return (ran, [.. findings.Select(finding => (finding.GetProperty("check").GetString(), finding.GetProperty("where").GetString()))]);
    }
}
