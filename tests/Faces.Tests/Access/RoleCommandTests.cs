using CareLabel.Faces.Tests.Bases;
using CareLabel.Tests;

namespace CareLabel.Faces.Tests.Access;

public sealed class RoleCommandTests
{
    [Theory, ClassData(typeof(Both))]
    [Promise(5, "field-level for sensitive fields")]
    [Promise(5, "at the command line")]
    public void What_a_role_may_is_read_and_changed_and_holds_at_once(On on)
    {
        using var desk = new Desk(on);
        var ada = desk.Done("add", "person", "family=Lovelace", "born=1915-12-10").Out.Trim();
        desk.Done("user", "add", "sally@example.no", "--name", "Sally", "--role", "sales");
        Assert.DoesNotContain("1915", desk.Done("show", "person", ada, "--as", "sally@example.no").Out, StringComparison.Ordinal);

        Assert.Equal("sales  Sales  company:see,add,edit,retire person:see,edit,retire activity:see,add,edit,retire sensitive", desk.Done("role", "set", "sales", "--give", "sensitive", "--take", "person:add").Out.Trim());
        Assert.Contains("1915", desk.Done("show", "person", ada, "--as", "sally@example.no").Out, StringComparison.Ordinal);
        Assert.StartsWith("You may not add people.", desk.Refused("add", "person", "family=King", "--as", "sally@example.no"), StringComparison.Ordinal);

        var sales = desk.Json("role", "list").EnumerateArray().Single(role => role.GetProperty("key").GetString() == "sales");
        Assert.Equal((true, true, "sally@example.no"), (sales.GetProperty("isChanged").GetBoolean(), sales.GetProperty("seesSensitive").GetBoolean(), sales.GetProperty("users")[0].GetString()));
        Assert.Equal(["see", "edit", "retire"], sales.GetProperty("acts").GetProperty("person").EnumerateArray().Select(act => act.GetString()));
        Assert.Contains("role-changed  sales:", desk.Done("user", "log").Out, StringComparison.Ordinal);
        desk.Done("role", "reset", "sales");
        Assert.DoesNotContain("1915", desk.Done("show", "person", ada, "--as", "sally@example.no").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void What_cannot_be_is_refused_in_one_sentence()
    {
        using var desk = new Desk(On.Sqlite);
        desk.Done("role", "set", "boss", "--may", "administer");
        desk.Done("user", "add", "kari@example.no", "--name", "Kari", "--role", "boss");
        Assert.Equal("boss is the only administrator left; make somebody else one first.", desk.Refused("role", "set", "boss", "--may", "person:see"));
        Assert.Equal("1 user has the role 'boss'; give them another one first.", desk.Refused("role", "reset", "boss"));
        Assert.StartsWith("The administrator's rights are fixed", desk.Refused("role", "set", "administrator", "--take", "lists"), StringComparison.Ordinal);
        Assert.StartsWith("'person' is no scope", desk.Refused("role", "set", "sales", "--give", "person"), StringComparison.Ordinal);
        desk.Done("user", "add", "ola@example.no", "--name", "Ola", "--role", "sales");
        Assert.Equal("Only an administrator may change users and rights.", desk.Refused("role", "list", "--as", "ola@example.no"));
        Assert.Equal(2, desk.Run("role", "set").Exit);
    }
}
