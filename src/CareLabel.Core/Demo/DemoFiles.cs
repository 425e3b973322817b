using System.Globalization;
using System.Text;
using CareLabel.Activities;
using CareLabel.Demo.MadeUp;
using CareLabel.Shared;

namespace CareLabel.Demo;

/// <summary>A few small files that hang on records: offers, minutes of meetings, lists of prices.</summary>
internal sealed class DemoFiles(FileStore files, DemoIds ids)
{
    /// <summary>How many there are.</summary>
    public const int Count = 12;

    private const long MostBytes = 1 << 20;

    /// <summary>Lays a file beside the base; answers its row, which is yet to be written.</summary>
    public async Task<Attachment> Lay(RecordRef to, DateTime at, int number, Dice dice, CancellationToken stop)
    {
        var (name, mediaType, text) = Make(number, dice);
        await using var content = new MemoryStream(Encoding.UTF8.GetBytes(text));
        var aside = await files.Read(content, MostBytes, stop) ?? throw new InvalidOperationException("A file of the demo is small.");
        var row = new Attachment
        {
            Id = ids.Of<Attachment>(at, number), OfKind = to.Kind, Of = to.Id, Name = name, MediaType = mediaType, SizeBytes = aside.SizeBytes, Hash = aside.Hash,
        };
        // A demo whose base was taken away by hand may have left it there.
        if (File.Exists(files.PathOf(row.Hash, row.Key))) files.Forget(row);
        files.Settle(aside, row);
        return row;
    }

    private static (string Name, string MediaType, string Text) Make(int number, Dice dice)
    {
        var no = (1000 + (number * 7) + dice.Below(7)).ToString(CultureInfo.InvariantCulture);
        var amount = (5 + dice.Below(90)).ToString(CultureInfo.InvariantCulture);
        return (number % 3) switch
        {
            0 => ($"offer-{no}.txt", "text/plain", $"Nordvik Handel\n\nOffer {no}\n{amount} licences, training included\nValid for 30 days\n"),
            1 => ($"minutes-{no}.txt", "text/plain", $"Minutes {no}\n\n1. The new product\n2. Training for {amount} people\n3. Next meeting in spring\n"),
            _ => ($"prices-{no}.csv", "text/csv", $"item;price\nlicence;{amount}00\nsupport;{amount}0\ntraining;4900\n"),
        };
    }
}
