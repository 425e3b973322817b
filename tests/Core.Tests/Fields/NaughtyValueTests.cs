using System.Text;
using System.Text.Json;
using CareLabel.Access;
using CareLabel.Core.Tests.Data;
using CareLabel.Data.Write;
using CareLabel.Fields;
using CareLabel.Shared;
using CareLabel.Tests;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.EntityFrameworkCore;

namespace CareLabel.Core.Tests.Fields;

/// <summary>Whatever is typed into whatever field: nothing throws, and what is let in is read back to the letter.</summary>
public sealed class NaughtyValueTests
{
    private static readonly string[] Odd =
    [
        "\0", "a\0b", "\uD800", "x\uDC00y", "\uD83D\uDE00", "\uFFFD", "\uFFFE\uFFFF", "'; DROP TABLE person; --", "\u202Eevil", "Z\u0351\u036B", "\"{\\", "{\"a\":[null]}",
        "=1+1", "@p0", "%s%n", "\u200B", "\uFEFF", "   ", "\t", "\r\n", "1e400", "-0", "-0.004", "99999999999999999999", "0x10", "NaN", "NOK", "-1 NOK", "1 250 kr", "0.005 SEK",
        "9999-12-31", "0001-01-01", "2026-02-29", "31.12.2026", "2026-03-02T10:00:00", "1.1.1", "yes", "JA", "customer|lead", "|", ";", ",,,", "a@b", "a@b.no; c@d.no", "+47", "+4722864400",
        "22 86 44 00 / 412 34 567", "javascript:alert(1)", "http://", "https://example.org/?q=\u00E5#\u00F8", "526-000-12-46", "PL5260001246", "NO974760673MVA", "00000000-0000-0000-0000-000000000000",
        "Kari Hansen", "Hansen, Kari", "Ola og Kari Hansen", "von der Leyen", "Fjordfisk AS", "AS AS AS", "Oy X Ab", "sp. z o.o. sp.k.", "Storgata 5, 0155 Oslo", "SE", "no", "Georgia",
    ];

    private static readonly string[] Pieces = [.. Odd, "\u00E5\u00E4\u00F6", "\u0141\u00F3d\u017A", "\u4E2D\u6587", "\u0627\u0644", "\u0300", "A", "z", "0", "7", " ", ".", "-", "\n"];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Both))]
    public async Task Nothing_that_is_typed_throws_and_what_goes_in_comes_back_to_the_letter(On on)
    {
        await using var test = await TestCopy.Make(on);
        var house = new HouseOf(test);
        await OwnFields(house);
        await using var db = test.Open();
        var save = new SaveRecord(db, house.Catalogue(), house.Writes(db), test.Clock, new([new LinkStep(), new UserStep()]), KnownUsers.Of(db));
        var fields = house.Catalogue().Types.SelectMany(type => house.Catalogue().Of(type.Kind)).ToList();
        string[] all = [.. Odd, new string('x', 400_000), string.Concat(Enumerable.Repeat("\u4E2D", 500))];
        for (var i = 0; i < fields.Count * all.Length; i++)
        {
            // Every third with every third: the rest is for chance.
            if (((i / all.Length) + (i % all.Length)) % 3 == 0) await Try(save, db, fields[i / all.Length], all[i % all.Length]);
        }

        var any = from field in Gen.Elements<Field>(fields) from pieces in Gen.ListOf(Gen.Elements(Pieces)) select (field, text: string.Concat(pieces));
        Prop.ForAll(any.ToArbitrary(), one =>
        {
            Try(save, db, one.field, one.text).GetAwaiter().GetResult();
            return true;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(on == On.Sqlite ? 800 : 300));
    }

    [Theory, ClassData(typeof(Both))]
    public async Task The_big_list_of_naughty_strings_goes_through_every_field(On on)
    {
        if (Vectors.Shared("corpora/naughty-strings/blns.base64.json") is not { } path) return;
        await using var test = await TestCopy.Make(on);
        var house = new HouseOf(test);
        await OwnFields(house);
        await using var db = test.Open();
        var save = new SaveRecord(db, house.Catalogue(), house.Writes(db), test.Clock, new([new LinkStep(), new UserStep()]), KnownUsers.Of(db));
        var strings = JsonSerializer.Deserialize<string[]>(await File.ReadAllTextAsync(path, Stop))!.Select(text => Encoding.UTF8.GetString(Convert.FromBase64String(text))).ToList();
        foreach (var kind in (RecordKind[])[RecordKind.Company, RecordKind.Person])
        {
            var fields = house.Catalogue().Of(kind).ToList();
            // Each string meets another field each time round, so that the run ends this week.
            for (var i = 0; i < strings.Count; i++)
            {
                for (var step = 0; step < 2; step++) await Try(save, db, fields[(i + (step * 7)) % fields.Count], strings[i]);
            }
        }
    }

    [Theory, ClassData(typeof(Both))]
    public async Task Reasons_names_and_labels_may_be_naughty_too(On on)
    {
        await using var test = await TestCopy.Make(on);
        var house = new HouseOf(test);
        foreach (var text in Odd)
        {
            var saved = await house.Save(Cast.Someone with { Name = text }, new(RecordKind.Person, null, null, [new("family", "Lovelace")]), text);
            Assert.Null(saved.Refused);
            await house.AddField(RecordKind.Person, text, FieldType.Number, request => request with { Meaning = text, Purpose = text });
            await house.Do(changes => new AddPickValue(changes).Run(Cast.Someone, new("segment", text) { Meaning = text }, Stop));
            await house.Do(changes => new AddSynonym(changes).Run(Cast.Someone, RecordKind.Person, "employer.role", text, text, Stop));
            await house.Do(changes => new SetHouse(changes).Run(Cast.Someone, new(text, text, text, text), Stop));
            Assert.Equal("no-such-field", OwnFieldTests.Rule(await house.Save(RecordKind.Person, new("family", "Lovelace"), new(text, text))));
        }
    }

    [Fact]
    public void Text_that_no_base_can_hold_is_cleaned_and_the_rest_is_kept()
    {
        Assert.Equal("ab", WritableText.Of("a\0b"));
        Assert.Equal("xy", WritableText.Of("x\uDC00y"));
        Assert.Equal("x\uD83D\uDE00", WritableText.Of("\uD83Dx\uD83D\uDE00"));
        Assert.Same(Odd[7], WritableText.Of(Odd[7]));
    }

    private static async Task OwnFields(HouseOf house)
    {
        foreach (var type in Enum.GetValues<FieldType>().Where(type => type is not FieldType.User))
        {
            foreach (var kind in (RecordKind[])[RecordKind.Company, RecordKind.Person])
            {
                Assert.Null((await house.AddField(kind, $"My {type}", type, request => request with
                {
                    PickList = type is FieldType.Pick or FieldType.MultiPick ? "status" : null,
                    LinksTo = type == FieldType.Record ? RecordKind.Company : null,
                })).Refused);
            }
        }
    }

    private static async Task Try(SaveRecord save, CareLabel.Data.Db db, Field field, string text)
    {
        var catalogueKey = field.Kind == RecordKind.Company ? "name" : "family";
        Typed[] main = field.Key == catalogueKey || field.KeptIn.Contains(catalogueKey) ? [] : [new(catalogueKey, "Lovelace")];
        var about = field.Key.Split('.') is [var first, _] && first is "email" or "phone" or "number" ? first : null;
        if (about is not null) main = [.. main, new(about, about switch { "email" => "ada@example.org", "phone" => "+4722864400", _ => "974760673" })];
        var draft = new Draft(field.Kind, null, null, [.. main, new(field.Key, text)]);
        db.ChangeTracker.Clear();
        var outcome = await save.Run(Cast.Someone, draft, null, Stop);
        if (outcome.Refused is NotAccepted { Verdict.IsRefused: false } asks)
        {
            outcome = await save.Run(Cast.Someone, draft with { Acknowledged = asks.Verdict.Remarks.Select(remark => remark.Word).ToHashSet() }, null, Stop);
            // A word that was given opens the gate.
            if (outcome.Refused is NotAccepted again) Assert.True(again.Verdict.IsRefused, $"{field.Key} '{text}': {again.Sentence}");
        }

        if (outcome.Refused is { } refused)
        {
            Assert.IsType<NotAccepted>(refused);
            Assert.NotEmpty(refused.Sentence);
            return;
        }

        db.ChangeTracker.Clear();
        var record = outcome.Done!.Record;
        var graph = (await RecordGraph.Load(db, Rooms.Types.Single(type => type.Kind == field.Kind), [record.Key], Stop, tracked: false))[record.Key];
        foreach (var value in outcome.Done.Verdict.Values.Where(value => value.Value is not null || value.Field.Key != "do_not_contact"))
        {
            var read = value.Field.Place.Read(graph, value.Number);
            Assert.True(read == (value.Value is "" ? null : value.Value), $"{value.Field.Key} {value.Number} '{text}': '{value.Value}' went in, '{read}' came back");
        }
    }
}
