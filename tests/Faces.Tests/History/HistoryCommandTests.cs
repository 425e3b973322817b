using System.Text.Json;
using CareLabel.Faces.Tests.Bases;

namespace CareLabel.Faces.Tests.History;

public sealed class HistoryCommandTests
{
    [Theory, ClassData(typeof(Both))]
    public void Programs_get_a_list_newest_first_with_what_was_promised_and_nothing_else(On on)
    {
        using var desk = Edited(on);
        desk.Done("undo", "4");
        var rows = desk.Json("history").EnumerateArray().ToList();

        Assert.All(rows, row => Assert.Equal(["id", "at", "who", "door", "what", "records", "undone"], row.EnumerateObject().Select(one => one.Name)));
        Assert.Equal(
            [(5, "cli", "undo", 1, false), (4, "cli", "edit", 1, true), (3, "cli", "edit", 1, false), (2, "import", "import", 3, false), (1, "rule", "seed", 16, false)],
            rows.Select(row => (Number(row, "id"), Text(row, "door"), Text(row, "what"), Number(row, "records"), row.GetProperty("undone").GetBoolean())));
        Assert.Equal(["command line", "command line", "command line", "command line", "CareLabel"], rows.Select(row => Text(row, "who")));
        Assert.All(rows, row => Assert.Equal(DateTimeKind.Utc, row.GetProperty("at").GetDateTime().Kind));
        Assert.Equal(rows.Select(row => row.GetProperty("at").GetDateTime()).OrderDescending(), rows.Select(row => row.GetProperty("at").GetDateTime()));

        Assert.Equal([5, 4], Ids(desk, "--limit", "2"));
        Assert.Equal([3, 2, 1], Ids(desk, "--before", "4"));
        Assert.Equal([2], Ids(desk, "--what", "import"));
        Assert.Equal([2], Ids(desk, "--door", "import"));
        Assert.Equal([1], Ids(desk, "--who", "CareLabel"));
        Assert.Empty(Ids(desk, "--from", "2100-01-01"));
    }

    [Theory, ClassData(typeof(Both))]
    public void An_undo_says_what_it_restored_and_what_it_had_to_leave(On on)
    {
        using var desk = Edited(on);
        var left = desk.Done("undo", "3");

        Assert.Equal(
            ["Change 3 is undone by change 5: 1 record, 1 field restored, 0 rows retired.", "1 left as it is; 'carelabel undo 5' takes this undo back."],
            left.Out.Split('\n')[..2]);
        Assert.Matches("person .*, Last name: was Hansen, became Olsen, is Lund now", left.Out);
        Assert.Equal(("Lund", null), NameAndNotes(desk));

        desk.Done("undo", "5");
        Assert.Equal("Change 3 is undone by change 7: 1 record, 2 fields restored, 0 rows retired.", desk.Done("undo", "3", "--restore").Out.Trim());
        Assert.Equal(("Hansen", null), NameAndNotes(desk));
    }

    [Theory, ClassData(typeof(Both))]
    public void An_undo_tells_programs_what_it_left(On on)
    {
        using var desk = Edited(on);
        var undone = desk.Json("undo", "3");

        Assert.Equal((3, 5, 1, 1, 0, 1), (Number(undone, "undone"), Number(undone, "by"), Number(undone, "records"), Number(undone, "restored"), Number(undone, "retired"), Number(undone, "left_count")));
        var left = undone.GetProperty("left")[0];
        Assert.Equal(("family", "changed since", "Hansen", "Olsen", "Lund"), (Text(left, "field"), Text(left, "why"), Text(left, "before"), Text(left, "then"), Text(left, "now")));
        Assert.Equal($"person:{desk.Id("ola")}", Text(left, "record"));
    }

    [Theory]
    [InlineData("l", 0, "Lund", null)]
    [InlineData("restore", 0, "Hansen", null)]
    [InlineData("s", 1, "Lund", "met at the fair")]
    [InlineData("what?", 1, "Lund", "met at the fair")]
    public void At_a_terminal_a_collision_is_asked_about(string answer, int exit, string family, string? notes)
    {
        using var desk = Edited(On.Sqlite);
        var ran = desk.AtTerminal($"{answer}\\n", "undo", "3");

        Assert.Equal(exit, ran.Exit);
        Assert.Contains("1 of what change 3 wrote was changed again since", ran.Out, StringComparison.Ordinal);
        Assert.Contains("Leave them, restore them, or stop here? [l/r/s]", ran.Out, StringComparison.Ordinal);
        Assert.Equal((family, notes), NameAndNotes(desk));
    }

    [Fact]
    public void What_cannot_be_undone_is_refused_in_one_sentence()
    {
        using var desk = Edited(On.Sqlite);

        Assert.Equal("Change 1 set the base up and cannot be undone; a list's values are retired one by one with 'lists retire'.", desk.Refused("undo", "1"));
        Assert.Equal("There is no change 99; 'history' lists them.", desk.Refused("undo", "99"));
        Assert.Equal(4, desk.Json("history").GetArrayLength());
        desk.Done("undo", "4");
        Assert.Equal("Change 4 is undone already, by change 5; undo that one to have it back.", desk.Refused("undo", "4"));
        Assert.Equal(2, desk.Run("undo", "first").Exit);
        Assert.Equal(2, desk.Run("undo", "4", "--leave", "--restore").Exit);
        Assert.Equal(2, desk.Run("history", "--limit", "0").Exit);
        Assert.Equal(2, desk.Run("history", "--record", "person").Exit);
        Assert.Equal(2, desk.Run("history", "--from", "yesterday").Exit);
    }

    // An import (2), an edit of two fields (3), another of one of them (4).
    private static Desk Edited(On on)
    {
        var desk = Desk.WithCustomers(on);
        var ola = desk.Id("ola hansen");
        desk.Done("set", "person", ola, "family=Olsen", "notes=met at the fair");
        desk.Done("set", "person", ola, "family=Lund");
        return desk;
    }

    private static (string? Family, string? Notes) NameAndNotes(Desk desk)
    {
        var values = desk.Values("person", desk.Id("ola"));
        return (values["family"], values.GetValueOrDefault("notes"));
    }

    private static IEnumerable<int> Ids(Desk desk, params string[] options) => desk.Json(["history", .. options]).EnumerateArray().Select(row => Number(row, "id"));

    private static int Number(JsonElement json, string name) => json.GetProperty(name).GetInt32();

    private static string? Text(JsonElement json, string name) => json.GetProperty(name).GetString();
}
