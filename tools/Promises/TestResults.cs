using System.Xml.Linq;

namespace CareLabel.Promises;

/// <summary>How tests ended, by class and method.</summary>
public sealed class TestResults
{
    private readonly Dictionary<string, bool> _passed = new(StringComparer.Ordinal);

    /// <summary>Adds the results of a TRX file.</summary>
    public TestResults Add(XDocument trx)
    {
        var tests = trx.Descendants().Where(element => element.Name.LocalName == "UnitTest").ToDictionary(
            test => Attribute(test, "id"),
            test => test.Elements().First(element => element.Name.LocalName == "TestMethod"),
            StringComparer.Ordinal);
        foreach (var result in trx.Descendants().Where(element => element.Name.LocalName == "UnitTestResult"))
        {
            var method = tests[Attribute(result, "testId")];
            var test = $"{Attribute(method, "className")}.{Attribute(method, "name")}";
            _passed[test] = _passed.GetValueOrDefault(test, true) && Attribute(result, "outcome") == "Passed";
        }

        return this;
    }

    /// <summary>Whether a test ran, and every case of it passed and none was skipped.</summary>
    public bool Passed(string test) => _passed.GetValueOrDefault(test);

    private static string Attribute(XElement element, string name) => element.Attribute(name)?.Value ?? "";
}
