using CareLabel.Companies;
using CareLabel.Core.Tests.Data;
using CareLabel.Core.Tests.History;
using CareLabel.Data;
using CareLabel.Data.Write;
using CareLabel.Operations;
using CareLabel.People;
using CareLabel.Shared;
using Microsoft.EntityFrameworkCore;

namespace CareLabel.Core.Tests.Operations;

/// <summary>Each thing that must be so is broken on purpose past the write path, and seen.</summary>
public sealed class DoctorTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Both))]
    public async Task A_base_in_order_has_no_findings(On on)
    {
        await using var test = await Full(on);
        Assert.Empty(await Deeds.Doctor(test));
    }

    [Theory, ClassData(typeof(Both))]
    public async Task A_value_that_the_journal_does_not_know_is_seen(On on) =>
        await Finds(on, "UPDATE person SET family = 'Byron'", "journal", "Its family is not as the journal left it.");

    [Theory, ClassData(typeof(Both))]
    public async Task A_chain_that_does_not_join_is_seen(On on) => await Finds(
        on, """UPDATE journal SET fields = '{"family":["Byron","Noel"]}' WHERE "set" = 4""", "journal", "Change 4 found another family than the change before it left.");

    [Theory, ClassData(typeof(Both))]
    public async Task A_row_without_a_journal_is_seen(On on) =>
        await Finds(on, """DELETE FROM journal WHERE "table" = 'email'""", "journal", "It has no journal.");

    [Theory, ClassData(typeof(Both))]
    public async Task A_row_that_the_journal_does_not_see_made_is_seen(On on) =>
        await Finds(on, """DELETE FROM journal WHERE "table" = 'person' AND act = 1""", "journal", "The journal does not say when it was made.");

    [Theory, ClassData(typeof(Both))]
    public async Task A_row_that_is_made_twice_is_seen(On on) =>
        await Finds(on, """UPDATE journal SET act = 1, fields = NULL WHERE "table" = 'person' AND "set" = 4""", "journal", "The journal says that it was made more than once.");

    [Theory, ClassData(typeof(Both))]
    public async Task A_journal_without_its_part_is_seen(On on) =>
        await Finds(on, "DELETE FROM email_address", "journal", "The journal tells of it, and there is no such row.");

    [Theory, ClassData(typeof(Both))]
    public async Task A_journal_without_its_record_is_seen(On on) =>
        await Finds(on, "DELETE FROM company", "journal", "The journal tells of it, and there is no such record.");

    [Theory, ClassData(typeof(Both))]
    public async Task A_journal_that_cannot_be_read_is_seen(On on) =>
        await Finds(on, """UPDATE journal SET fields = '{"family":[' WHERE "set" = 4""", "journal", "What the journal says of change 4 cannot be read.");

    [Theory, ClassData(typeof(Both))]
    public async Task A_record_that_cannot_be_read_is_seen(On on) =>
        await Finds(on, "UPDATE person SET own = '{torn'", "journal", "It cannot be read:");

    // PostgreSQL itself keeps out of a column what is not of its type.
    [Fact]
    public async Task A_part_that_cannot_be_read_is_seen() =>
        await Finds(On.Sqlite, """UPDATE employment SET "from" = 'no day'""", "journal", "One of its employment rows cannot be read:");

    [Theory, ClassData(typeof(Both))]
    public async Task A_journal_that_takes_a_record_for_one_of_another_kind_is_seen(On on) =>
        await Finds(on, $"""UPDATE journal SET root_kind = {(int)RecordKind.Company} WHERE "set" = 4""", "journal", "The journal calls it a Company in change 4.");

    [Theory, ClassData(typeof(Both))]
    public async Task A_journal_of_no_deed_is_seen(On on) =>
        await Finds(on, "DELETE FROM change_set WHERE id = 4", "changes", "The journal has lines of this change, which there is not.");

    [Theory, ClassData(typeof(Both))]
    public async Task A_deed_that_was_not_ended_is_seen(On on) =>
        await Finds(on, $"UPDATE change_set SET finished = {(on == On.Sqlite ? "0" : "false")} WHERE id = 3", "changes", "This edit was begun and not ended; where nobody is at it, resume it.");

    [Theory, ClassData(typeof(Both))]
    public async Task An_undo_of_nothing_is_seen(On on) => await Finds(on, "UPDATE change_set SET undoes = 77 WHERE id = 3", "changes", "It undoes change 77, which there is not.");

    [Theory, ClassData(typeof(Both))]
    public async Task A_version_that_is_too_low_is_seen(On on) =>
        await Finds(on, "UPDATE person SET version = 1", "version", "Its version 1 is lower than the number of its changes.");

    [Theory, ClassData(typeof(Both))]
    public async Task Two_parts_in_one_place_are_seen(On on) => await Finds(on, "UPDATE email_address SET position = 1", "position", "2 of them have place 1 of one record.");

    [Theory, ClassData(typeof(Both))]
    public async Task A_part_of_no_record_is_seen(On on) => await Finds(on, $"UPDATE email_address SET \"of\" = {Nobody(on)}", "links", "It is a part of a person that there is not.");

    [Theory, ClassData(typeof(Both))]
    public async Task A_part_of_the_wrong_kind_is_seen(On on) =>
        await Finds(on, "UPDATE employment SET of_kind = 1", "links", "It is a part of a kind of record that has no such parts.");

    [Theory, ClassData(typeof(Both))]
    public async Task An_employer_that_there_is_not_is_seen(On on) =>
        await Finds(on, $"UPDATE employment SET company = {Nobody(on)}", "links", "Its company is a company that there is not.");

    [Theory, ClassData(typeof(Both))]
    public async Task A_record_folded_into_nothing_is_seen(On on) =>
        await Finds(on, $"UPDATE person SET merged_into = {Nobody(on)}", "links", "It was folded into a record that there is not.");

    [Theory, ClassData(typeof(Both))]
    public async Task A_folded_record_in_use_is_seen(On on) =>
        await Finds(on, "UPDATE person SET merged_into = id", "links", "It was folded into another and is still in use, or into itself.");

    [Theory, ClassData(typeof(Both))]
    public async Task A_migration_that_is_missing_or_unknown_is_seen(On on)
    {
        await Finds(on, """DELETE FROM "__EFMigrationsHistory" """, "database", "This migration is not applied.");
        await Finds(on, """INSERT INTO "__EFMigrationsHistory" VALUES ('29991231_Later', '10.0.0')""", "database", "This program does not know the migration.");
    }

    [Theory, ClassData(typeof(Both))]
    public async Task A_damaged_database_is_seen(On on) => await Finds(
        on,
        on == On.Sqlite
            ? "PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = replace(sql, '\"address\"', '\"use\"') WHERE name = 'ix_email_address_address'"
            : "UPDATE pg_index SET indisvalid = false WHERE indexrelid = 'ix_email_address_address'::regclass",
        "database", on == On.Sqlite ? "The file is damaged; restore a backup." : "This index is not valid; rebuild it with REINDEX.");

    [Theory, ClassData(typeof(Both))]
    public async Task Many_records_are_gone_through_and_what_cannot_be_read_hides_nothing_else(On on)
    {
        await using var test = await TestCopy.Make(on);
        var firms = Enumerable.Range(0, 1300).Select(i => new Company { Name = $"Firm {i}" }).ToArray();
        await Cast.Have(test, firms);
        await using (var db = test.Open())
        {
            await db.Database.ExecuteSqlRawAsync("UPDATE company SET own = '[1]' WHERE name = 'Firm 700'", Stop);
            await db.Database.ExecuteSqlRawAsync("UPDATE company SET version = 0 WHERE name IN ('Firm 3', 'Firm 701', 'Firm 1299')", Stop);
        }

        var findings = await Deeds.Doctor(test);
        Assert.Equal(["journal", "version", "version", "version"], findings.Select(finding => finding.Check).Order(StringComparer.Ordinal));
    }

    private static string Nobody(On on) => on == On.Sqlite ? "X'0196000000007000800000000000dead'" : "'01960000-0000-7000-8000-00000000dead'";

    private static async Task Finds(On on, string damage, string check, string problem)
    {
        await using var test = await Full(on);
        await using (var db = test.Open())
        {
            await db.Database.OpenConnectionAsync(Stop);
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = damage;
            Assert.NotEqual(0, await command.ExecuteNonQueryAsync(Stop));
        }

        if (on == On.Sqlite) Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        var findings = await Deeds.Doctor(test);
        Assert.Contains(findings, finding => finding.Check == check && finding.Problem.StartsWith(problem, StringComparison.Ordinal));
    }

    private static async Task<TestCopy> Full(On on)
    {
        var test = await TestCopy.Make(on);
        var (ada, firm) = (Cast.Ada, Cast.Fjordfisk);
        await Cast.Have(test, firm);
        await Cast.Have(test, ada, Cast.Email(ada, "one@example.org"), Cast.Email(ada, "two@example.org", 2),
            new Employment { OfKind = RecordKind.Person, Of = ada.Key, Company = firm.Id, Role = "analyst" });
        await Deeds.Edit<Person>(test, ada.Root, person => (person.Family, person.Own) = ("King", person.Own.With("shoe", "38")));
        await Deeds.Edit<Person>(test, ada.Root, person => (person.Family, person.Own) = ("Noel", person.Own.With("shoe", "39")));
        return test;
    }
}
