using CareLabel.Faces.Tests.Bases;
using CareLabel.Faces.Tests.Washes;

namespace CareLabel.Faces.Tests.Records;

public sealed class TerminalTests
{
    private const string Evil = "red\u001b[31m\u0007\u009b2J";

    [Theory, ClassData(typeof(Both))]
    public void Nothing_that_stands_in_a_base_or_in_a_name_steers_the_terminal(On on)
    {
        using var desk = new Desk(on);
        var file = $"{Evil}\n\u202e.csv";
        desk.Work.Write(file, "First name,Last name\nAda,Lovelace\nPer,\n");
        var ran = new List<Ran> { desk.Done("import", file) };
        var ada = desk.Id("ada");
        ran.Add(desk.Done("set", "person", ada, "notes=one\ntwo\u009b31m\u202e", "--reason", Evil));
        ran.AddRange([desk.Done("show", "person", ada), desk.Done("history"), desk.Done("history", "--record", $"person:{ada}"), desk.Run("find", Evil)]);
        ran.AddRange([desk.Run("import", Evil), desk.Run("show", "person", Evil), desk.Run("user", "list", "--as", Evil), desk.Run(Evil), desk.Run("undo", Evil), desk.Done("export", "people", "--out", file)]);

        Assert.All(ran, one => Assert.DoesNotContain(one.Out + one.Said, c => c is '\u202e' || (char.IsControl(c) && c is not ('\n' or '\t'))));
        Assert.Contains("notes           one⏎two\uFFFD31m\uFFFD", ran[2].Out, StringComparison.Ordinal);
        Assert.Contains(": red␛[31m␇\uFFFD2J⏎\uFFFD.csv", ran[3].Out, StringComparison.Ordinal);
        // Programs get the values as they are.
        Assert.Contains(desk.Json("show", "person", ada).GetProperty("values").EnumerateArray(), value => value.GetProperty("value").GetString() == "one\ntwo\u009b31m\u202e");
    }
}
