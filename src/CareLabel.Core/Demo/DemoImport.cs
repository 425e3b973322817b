using System.Text;
using CareLabel.Data;
using CareLabel.Data.Write;
using CareLabel.Demo.MadeUp;
using CareLabel.Fields;
using CareLabel.Imports;
using CareLabel.Shared;
using Microsoft.EntityFrameworkCore;

namespace CareLabel.Demo;

/// <summary>
/// A list that comes in through today's gate: it updates people by their e-mail address, and the rows that do not go in wait
/// to be mended: addresses that are none or nobody's, values that no list has, days that do not exist.
/// </summary>
internal sealed class DemoImport(Db db, Writes writes, Catalogues catalogues, BasePlace place, DemoClock clock, GateSteps steps)
{
    private const string File = "newsletter-answers.csv";
    private static readonly string[] Spellings = ["customer", "Customer", "prospect", "former", "Kunde", "aktiv", "customer", "lead", "potensiell", "customer"];
    private static readonly string[] Channels = ["E-mail", "phone", "SMS", "e-mail", "fax", "letter", "e-mail", ""];
    private static readonly string[] Strays = ["ola.nordmann(at)fjord.example", "nobody.here@unknown.example", "kari@", "post.example", "ukjent@fjell.example"];

    /// <summary>Reads it in.</summary>
    /// <param name="at">When.</param>
    /// <param name="by">Who.</param>
    /// <param name="mails">Addresses of people in the base.</param>
    /// <param name="dice">What stands beside them.</param>
    /// <param name="stop">Ends the work early.</param>
    public async Task Run(DateTime at, DemoUser by, IReadOnlyList<string> mails, Dice dice, CancellationToken stop)
    {
        clock.Now = at;
        var folder = Directory.CreateTempSubdirectory("carelabel-demo-").FullName;
        try
        {
            var path = Path.Combine(folder, File);
            await System.IO.File.WriteAllTextAsync(path, Text(mails, dice), new UTF8Encoding(false), stop);
            var lists = new ImportLists(db, writes, catalogues.Current(db), place, clock, steps);
            var map = new ListMap(RecordKind.Person,
                [new("E-mail", "person.email"), new("Status", "person.status"), new("Channel", "person.channel"), new("Born", null)]);
            var done = await lists.Run(by.At(Door.Import), new(path) { Mode = ImportMode.Update, Key = "email", Map = map, Source = "newsletter" }, null, stop);
            if (done.Refused is { } refused) throw new InvalidOperationException(refused.Sentence);
            // The list came from somebody's disk, which is no matter of the base.
            await db.Imports.Where(row => row.Id == done.Done!.Import).ExecuteUpdateAsync(row => row.SetProperty(one => one.File, File), stop);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }

        db.ChangeTracker.Clear();
    }

    private static string Text(IReadOnlyList<string> mails, Dice dice)
    {
        var text = new StringBuilder("E-mail;Status;Channel;Born\n");
        foreach (var mail in mails) Add(text, mail, dice);
        foreach (var stray in Strays) Add(text, stray, dice);
        return text.ToString();
    }

    private static void Add(StringBuilder text, string mail, Dice dice) =>
        text.Append(mail).Append(';').Append(dice.Pick(Spellings)).Append(';').Append(dice.Pick(Channels)).Append(";\n");
}
