using CareLabel.Faces.Tests.Bases;
using CareLabel.Tests;

namespace CareLabel.Faces.Tests.History;

public sealed class RestoreValueCommandTests
{
    [Theory, ClassData(typeof(Both))]
    public void One_value_is_taken_back_and_the_rest_of_the_change_stays(On on)
    {
        using var desk = new Desk(on);
        var ada = desk.Done("add", "person", "name=Ada Lovelace", "phone=+47 22 86 44 00", "phone:2=+47 412 34 567").Out.Trim();
        desk.Done("set", "person", ada, "family=King", "notes=x", "phone:2=");

        Assert.Equal($"person {ada}, Last name: 'Lovelace' again, as before change 3; 'carelabel undo 4' takes this back.", desk.Done("undo", "3", "--field", "family").Out.Trim());
        var told = desk.Json("undo", "3", "--field", "phone:2", "--record", $"person:{ada}");
        Assert.Equal((3, 5, "Phone", "+4741234567"), (told.GetProperty("before").GetInt32(), told.GetProperty("by").GetInt32(), told.GetProperty("field").GetString(), told.GetProperty("value").GetString()));
        var values = desk.Values("person", ada);
        Assert.Equal(("Lovelace", "x", "+4741234567"), (values["family"], values["notes"], values["phone:2"]));

        var change = desk.Json("history", "--record", $"person:{ada}", "--what", "edit")[0].GetProperty("changes").EnumerateArray().Single(one => one.GetProperty("field").GetString() == "family");
        Assert.Equal(("Last name", "Lovelace", "King"), (change.GetProperty("label").GetString(), change.GetProperty("old").GetString(), change.GetProperty("new").GetString()));
        Assert.DoesNotContain("restore", desk.Done("history", "--record", $"person:{ada}", "--what", "edit").Out, StringComparison.Ordinal);
        Assert.Equal("'Last name' has that value now.", desk.Refused("undo", "3", "--field", "Last name"));
    }

    [Fact]
    public void A_line_that_means_nothing_is_told_from_a_refusal()
    {
        using var desk = new Desk(On.Sqlite);
        desk.Done("add", "person", "name=Ada Lovelace");
        Assert.Equal(2, desk.Run("undo", "2", "--field", "family", "--leave").Exit);
        Assert.Equal(2, desk.Run("undo", "2", "--record", "person:01960000-0000-7000-8000-000000000001").Exit);
        Assert.Equal(2, desk.Run("undo", "2", "--field", "family", "--record", "ada").Exit);
        var refused = desk.Run("undo", "2", "--field", "shoe", "--json");
        Assert.Equal((1, "field-unknown"), (refused.Exit, System.Text.Json.JsonDocument.Parse(refused.Out).RootElement.GetProperty("refused").GetString()));
    }
}
