using System.Xml.Linq;
using CareLabel.Promises;

// Run by dev/promises at the root of the tree.
var promises = PromiseList.Read(File.ReadAllText("docs/promises.md"));
var assemblies = Directory.GetDirectories("tests").Order(StringComparer.Ordinal)
    .Select(folder => Path.Combine(folder, "bin/Release/net10.0", $"CareLabel.{Path.GetFileName(folder)}.dll")).Where(File.Exists);
var marks = assemblies.SelectMany(Marks.In).ToList();
var results = new TestResults();
if (Directory.Exists("TestResults"))
{
    foreach (var file in Directory.GetFiles("TestResults", "*.trx")) results.Add(XDocument.Load(file));
}

foreach (var promise in promises)
{
    var proof = Proof.Of(promise, marks, results);
    Console.WriteLine(proof.Line);
    if (!args.Contains("--open")) continue;
    foreach (var clause in proof.Open) Console.WriteLine($"\t{clause}");
}

foreach (var mark in marks.Where(mark => !results.Passed(mark.Test)).DistinctBy(mark => mark.Test))
    Console.Error.WriteLine($"{mark.Test} did not pass.");

string[] faults = [.. PromiseList.Faults(promises), .. Marks.Faults(marks, promises)];
foreach (var fault in faults) Console.Error.WriteLine(fault);
return faults.Length == 0 ? 0 : 1;
