using CareLabel.Faces.Tests.Bases;
using CareLabel.Tests;

namespace CareLabel.Faces.Tests.Access;

public sealed class UserCommandTests
{
    [Theory, ClassData(typeof(Both))]
    [Promise(5, "see, add, edit, import, export and retire by role")]
    [Promise(5, "at the command line")]
    public void Who_acts_as_a_user_may_do_no_more_than_that_user(On on)
    {
        using var desk = Desk.WithCustomers(on);
        var ola = desk.Id("ola hansen");
        foreach (var role in (string[])["reader", "sales", "marketing"]) desk.Done("user", "add", $"{role}@example.no", "--name", role, "--role", role);

        desk.Done("show", "person", ola, "--as", "reader@example.no");
        Assert.Equal("You may not change people. (rule right; the administrator can change it)", desk.Refused("set", "person", ola, "notes=x", "--as", "reader@example.no"));
        Assert.Equal("You may not add people. (rule right; the administrator can change it)", desk.Refused("add", "person", "family=X", "--as", "reader@example.no"));
        Assert.Equal("You may not import people; ask an administrator.", desk.Refused("import", "customers.csv", "--as", "reader@example.no"));
        Assert.Equal("You may not export people; ask an administrator.", desk.Refused("export", "people", "--out", "p.csv", "--as", "sales@example.no"));
        Assert.Equal("Retiring and restoring a person takes the right to do so; ask an administrator.", desk.Refused("retire", "person", ola, "--as", "marketing@example.no"));
        Assert.Equal("Undoing takes the right to change many records at once; ask an administrator.", desk.Refused("undo", "2", "--as", "sales@example.no"));
        Assert.Equal("You may not change fields, lists or the house; ask an administrator.", desk.Refused("fields", "add", "person", "Shoe", "--type", "number", "--as", "marketing@example.no"));
        Assert.Equal("You may not add values to lists; ask a steward.", desk.Refused("lists", "add", "segment", "Fish farms", "--as", "sales@example.no"));
        Assert.Equal("Only an administrator may change users and rights.", desk.Refused("user", "add", "x@example.no", "--name", "X", "--as", "sales@example.no"));
        Assert.Equal(2, desk.Json("history").GetArrayLength());

        desk.Done("set", "person", ola, "notes=x", "--as", "sales@example.no");
        desk.Done("export", "people", "--out", "p.csv", "--as", "marketing@example.no");
        Assert.Equal("sales", desk.Json("history")[0].GetProperty("who").GetString());
        desk.Done("undo", "3", "--as", "sales@example.no");
    }

    [Theory, ClassData(typeof(Both))]
    [Promise(5, "field-level for sensitive fields")]
    public void A_seller_neither_sees_nor_sets_a_sensitive_field(On on)
    {
        using var desk = new Desk(on);
        var ada = desk.Done("add", "person", "family=Lovelace", "born=1915-12-10").Out.Trim();
        desk.Done("user", "add", "sally@example.no", "--name", "Sally", "--role", "sales");
        desk.Done("user", "add", "mark@example.no", "--name", "Mark", "--role", "marketing");

        Assert.Equal("1915-12-10", desk.Values("person", ada)["born"]);
        Assert.DoesNotContain("1915", desk.Done("show", "person", ada, "--as", "sally@example.no").Out, StringComparison.Ordinal);
        Assert.DoesNotContain("1915", desk.Done("show", "person", ada, "--json", "--as", "sally@example.no").Out, StringComparison.Ordinal);
        Assert.DoesNotContain("1915", desk.Done("history", "--record", $"person:{ada}", "--as", "sally@example.no").Out, StringComparison.Ordinal);
        Assert.Contains("1915", desk.Done("history", "--record", $"person:{ada}").Out, StringComparison.Ordinal);
        Assert.StartsWith("born: Date of birth is sensitive", desk.Refused("set", "person", ada, "born=1916-12-10", "--as", "sally@example.no"), StringComparison.Ordinal);
        desk.Done("export", "people", "--out", "p.csv", "--as", "mark@example.no");
        Assert.DoesNotContain("1915", File.ReadAllText(desk.Work["p.csv"]), StringComparison.Ordinal);
        Assert.Equal(1, desk.Run("export", "people", "--out", "q.csv", "--fields", "born", "--as", "mark@example.no").Exit);

        // A whole name says what is in a sensitive part of it.
        desk.Done("set", "person", ada, "title=Countess");
        desk.Done("fields", "change", "person", "title", "--sensitive", "yes");
        desk.Done("export", "people", "--out", "r.csv", "--as", "mark@example.no");
        Assert.DoesNotContain("Countess", File.ReadAllText(desk.Work["r.csv"]), StringComparison.Ordinal);
    }

    [Fact]
    public void Users_are_added_changed_counted_and_deactivated()
    {
        using var desk = new Desk(On.Sqlite);
        foreach (var name in (string[])["kari", "ola", "per"]) desk.Done("user", "add", $"{name}@example.no", "--name", name, "--role", "administrator");
        Assert.Equal("", desk.Done("user", "list").Said);
        var limit = desk.Done("user", "limit", "2");
        Assert.Equal(("3 of at most 2 administrators", "There are 3 full administrators; the house wants at most 2. Give some of them a role that does less."), (limit.Out.Trim(), limit.Said.Trim()));

        desk.Done("user", "change", "per@example.no", "--role", "sales", "--role", "steward", "--name", "Per Berg");
        var per = desk.Json("user", "list").GetProperty("users").EnumerateArray().Single(user => user.GetProperty("email").GetString() == "per@example.no");
        Assert.Equal(("Per Berg", "sales, steward", true), (per.GetProperty("name").GetString(), string.Join(", ", per.GetProperty("roles").EnumerateArray().Select(role => role.GetString()).Order()), per.GetProperty("active").GetBoolean()));

        desk.Done("user", "deactivate", "ola@example.no");
        Assert.Equal("ola is deactivated; an administrator can make the user active again.", desk.Refused("history", "--as", "ola@example.no"));
        Assert.Equal("kari is the only administrator left; make somebody else one first.", desk.Refused("user", "deactivate", "kari@example.no"));
        Assert.Equal("kari is the only administrator left; make somebody else one first.", desk.Refused("user", "change", "kari@example.no", "--role", "reader"));
        desk.Done("user", "change", "ola@example.no", "--active");
        desk.Done("history", "--as", "ola@example.no");

        Assert.Equal("There is no user 'nobody@example.no'; 'user list' shows who there is.", desk.Refused("history", "--as", "nobody@example.no"));
        Assert.Equal("There is no role 'king'; there is: administrator, steward, sales, marketing, service, reader.", desk.Refused("user", "change", "per@example.no", "--role", "king"));
        Assert.Equal("There is a user with the e-mail address per@example.no already.", desk.Refused("user", "add", "PER@example.no", "--name", "P"));
        Assert.Equal("At least one administrator is needed; 0 is no limit.", desk.Refused("user", "limit", "0"));
        Assert.Equal(2, desk.Run("user", "add", "x@example.no").Exit);
        Assert.Contains("user-deactivated  ola@example.no", desk.Done("user", "log").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Teams_are_listed_with_who_is_in_them()
    {
        using var desk = new Desk(On.Sqlite);
        Assert.StartsWith("There is no base", desk.Refused("user", "team"), StringComparison.Ordinal);
        Assert.Equal("South", desk.Json("user", "team", "South").GetProperty("name").GetString());
        desk.Done("user", "team", "North");
        foreach (var name in (string[])["ola", "kari"]) desk.Done("user", "add", $"{name}@example.no", "--name", name, "--team", "North", "--role", "sales");
        Assert.Equal(["North  kari@example.no, ola@example.no", "South"], desk.Done("user", "team").Out.Trim().Split('\n'));
        Assert.Equal([("North", 2), ("South", 0)], desk.Json("user", "team").EnumerateArray().Select(team => (team.GetProperty("name").GetString(), team.GetProperty("members").GetArrayLength())));
        Assert.Equal("Only an administrator may change users and rights.", desk.Refused("user", "team", "--as", "ola@example.no"));
    }

    [Fact]
    public void A_token_is_shown_once_and_can_be_taken_back()
    {
        using var desk = new Desk(On.Sqlite);
        desk.Done("user", "add", "ola@example.no", "--name", "Ola", "--role", "sales");
        var made = desk.Done("user", "token", "add", "ola@example.no", "--name", "web shop", "--scope", "person:see,add", "--days", "30");
        var text = made.Out.Trim();
        Assert.StartsWith("cl_", text, StringComparison.Ordinal);

        var list = desk.Done("user", "list", "--json").Out;
        Assert.DoesNotContain(text, list, StringComparison.Ordinal);
        var token = desk.Json("user", "list").GetProperty("users")[0].GetProperty("tokens")[0].GetProperty("id").GetString()!;
        Assert.Equal("web shop is taken back.", desk.Done("user", "token", "revoke", token).Out.Trim());
        Assert.StartsWith("The token would be allowed ", desk.Refused("user", "token", "add", "ola@example.no", "--name", "x", "--scope", "person:export"), StringComparison.Ordinal);
        Assert.StartsWith("'person' is no scope", desk.Refused("user", "token", "add", "ola@example.no", "--name", "x", "--scope", "person"), StringComparison.Ordinal);
        Assert.StartsWith("A token ends in the future", desk.Refused("user", "token", "add", "ola@example.no", "--name", "x", "--scope", "person:see", "--days", "9999"), StringComparison.Ordinal);
    }
}
