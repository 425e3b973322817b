using System.Security.Cryptography;
using CareLabel.Activities;
using CareLabel.Core.Tests.Data;
using CareLabel.Data.Write;
using CareLabel.People;
using CareLabel.Shared;
using Microsoft.EntityFrameworkCore;

namespace CareLabel.Core.Tests.Activities;

public sealed class AttachFileTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Both))]
    public async Task A_file_is_kept_beside_the_base_and_read_back_to_the_byte(On on)
    {
        await using var desk = await Desk.Make(on);
        var content = RandomNumberGenerator.GetBytes(300_000);
        var row = (await Attach(desk, "C:\\Users\\ada\\offer\u0001.PDF", content, "application/pdf")).Done!;

        Assert.Equal(("offer.PDF", "application/pdf", 300_000L, Convert.ToHexStringLower(SHA256.HashData(content))), (row.Name, row.MediaType, row.SizeBytes, row.Hash));
        var opened = (await Open(desk, Cast.Someone, row.Id)).Done!;
        await using var read = opened.Content;
        using var copy = new MemoryStream();
        await read.CopyToAsync(copy, Stop);
        Assert.Equal(content, copy.ToArray());
        await using var db = desk.Base.Open();
        Assert.Equal((2, 1), ((await db.People.SingleAsync(Stop)).Version, await db.Set<JournalRow>().CountAsync(line => line.Table == "attachment", Stop)));
        Assert.Empty(await desk.Doctor());
    }

    [Theory, ClassData(typeof(Both))]
    public async Task Files_of_one_record_stand_one_after_the_other(On on)
    {
        await using var desk = await Desk.Make(on);
        foreach (var name in (string[])["offer.pdf", "minutes.pdf", "prices.csv"]) Assert.NotNull((await Attach(desk, name, [1], null)).Done);

        await using var db = desk.Base.Open();
        Assert.Equal(["1 offer.pdf", "2 minutes.pdf", "3 prices.csv"], (await db.Attachments.OrderBy(row => row.Position).ToListAsync(Stop)).Select(row => $"{row.Position} {row.Name}"));
    }

    [Theory, ClassData(typeof(Both))]
    public async Task What_is_refused_leaves_no_file(On on)
    {
        await using var desk = await Desk.Make(on);
        Assert.IsType<FileTooLarge>((await Attach(desk, "big.bin", new byte[1025], null, mostBytes: 1024)).Refused);
        Assert.IsType<FileNameMissing>((await Attach(desk, "folder/", [1], null)).Refused);
        Assert.IsType<LinkGone>((await Attach(desk, "a.txt", [1], null, new(RecordKind.Person, Guid.NewGuid()))).Refused);
        Assert.IsType<MayNotAttach>((await Attach(desk, "a.txt", [1], null, actor: Cast.Someone with { Rights = Rights.None })).Refused);
        Assert.Empty(desk.Files.All());
        Assert.NotNull((await Attach(desk, "just.bin", new byte[1024], null, mostBytes: 1024)).Done);
    }

    [Theory, ClassData(typeof(Both))]
    public async Task A_row_that_fails_or_an_upload_that_breaks_leaves_no_file(On on)
    {
        await using var desk = await Desk.Make(on);
        await Assert.ThrowsAsync<IOException>(() => Attach(desk, "a.txt", new BrokenStream()));
        Assert.Empty(desk.Files.All());

        await using var db = desk.Base.Open();
        await Assert.ThrowsAsync<InvalidOperationException>(() => new AttachFile(db, desk.Base.Writes(db, new Failing()), desk.Files, FileRules.Default)
            .Run(Cast.Someone, new(desk.Ada.Root, "a.txt", null), new MemoryStream([1, 2]), Stop));
        Assert.Empty(desk.Files.All());
    }

    [Theory, ClassData(typeof(Both))]
    public async Task The_same_content_for_two_records_is_two_files(On on)
    {
        await using var desk = await Desk.Make(on);
        var one = (await Attach(desk, "a.txt", [1, 2, 3], null)).Done!;
        var two = (await Attach(desk, "b.txt", [1, 2, 3], null, desk.Company.Root)).Done!;
        Assert.Equal(one.Hash, two.Hash);
        Assert.Equal(2, desk.Files.All().Count());
    }

    [Theory, ClassData(typeof(Both))]
    public async Task A_file_taken_off_opens_no_more_until_that_is_undone(On on)
    {
        await using var desk = await Desk.Make(on);
        var row = (await Attach(desk, "a.txt", [1, 2, 3], null)).Done!;
        await using (var db = desk.Base.Open()) Assert.Null((await new RemoveFile(db, desk.Base.Writes(db), desk.Base.Clock).Run(Cast.Someone, row.Id, Stop)).Refused);
        Assert.IsType<NoSuchAttachment>((await Open(desk, Cast.Someone, row.Id)).Refused);
        await using (var db = desk.Base.Open()) await desk.Undo(await db.Set<ChangeSet>().MaxAsync(set => set.Id, Stop));
        await using var content = (await Open(desk, Cast.Someone, row.Id)).Done!.Content;
        Assert.IsType<MayNotSee>((await Open(desk, Cast.Someone with { Rights = Rights.None }, row.Id)).Refused);
    }

    [Theory, ClassData(typeof(Both))]
    public async Task The_check_finds_lost_files_and_old_ones_of_nobody_and_changes_nothing(On on)
    {
        await using var desk = await Desk.Make(on);
        var (lost, cut) = ((await Attach(desk, "lost.txt", [1], null)).Done!, (await Attach(desk, "cut.txt", [1, 2], null)).Done!);
        File.Delete(desk.Files.PathOf(lost.Hash, lost.Key));
        await File.WriteAllTextAsync(desk.Files.PathOf(cut.Hash, cut.Key), "cut short", Stop);
        var old = Path.Combine(desk.Files.Folder, "aside", "old");
        foreach (var path in (string[])[old, Path.Combine(desk.Files.Folder, "aside", "young")]) await File.WriteAllTextAsync(path, "x", Stop);
        foreach (var path in (string[])[old, desk.Files.PathOf(cut.Hash, cut.Key)]) File.SetLastWriteTimeUtc(path, DateTime.UtcNow.AddDays(-2));
        var there = desk.Files.All().Order(StringComparer.Ordinal).ToList();

        Assert.Equal([$"files: attachment {lost.Id}: The file of 'lost.txt' is missing.", $"files: attachment {cut.Id}: The file of 'cut.txt' has 9 bytes, not 2.",
            $"files: {Path.Combine("aside", "old")}: No row names this file; 'carelabel jobs run' sweeps it away."], await desk.Doctor());
        Assert.Equal(there, desk.Files.All().Order(StringComparer.Ordinal));
    }

    [Theory, ClassData(typeof(Both))]
    public async Task Somebody_who_edits_meanwhile_does_not_stop_an_upload(On on)
    {
        await using var desk = await Desk.Make(on);
        await using var db = desk.Base.Open();
        var late = new LateStream(async () =>
        {
            await using var other = desk.Base.Open();
            (await other.People.SingleAsync(Stop)).Given = "Augusta";
            await Cast.Save(desk.Base, other);
        });
        Assert.NotNull((await new AttachFile(db, desk.Base.Writes(db), desk.Files, FileRules.Default).Run(Cast.Someone, new(desk.Ada.Root, "a.txt", null), late, Stop)).Done);
    }

    private static Task<Outcome<Attachment>> Attach(
        Desk desk, string name, byte[] content, string? type, RecordRef? to = null, long mostBytes = 1 << 20, Actor? actor = null) =>
        Attach(desk, name, new MemoryStream(content), type, to, mostBytes, actor);

    private static async Task<Outcome<Attachment>> Attach(
        Desk desk, string name, Stream content, string? type = null, RecordRef? to = null, long mostBytes = 1 << 20, Actor? actor = null)
    {
        await using var db = desk.Base.Open();
        return await new AttachFile(db, desk.Base.Writes(db), desk.Files, new(mostBytes)).Run(actor ?? Cast.Someone, new(to ?? desk.Ada.Root, name, type), content, Stop);
    }

    private static async Task<Outcome<OpenFile.Opened>> Open(Desk desk, Actor actor, Id<Attachment> id)
    {
        await using var db = desk.Base.Open();
        return await new OpenFile(db, desk.Files).Run(actor, id, Stop);
    }

    private sealed class BrokenStream : MemoryStream
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => throw new IOException("The line went dead.");
    }

    private sealed class LateStream(Func<Task> meanwhile) : MemoryStream([1, 2, 3])
    {
        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            if (Position == 0) await meanwhile();
            return await base.ReadAsync(buffer, cancellationToken);
        }
    }

    private sealed class Failing : IDerived
    {
        public Task Refresh(Written written, IReadOnlyCollection<RecordRef> roots, Changes changes, object? foreseen, CancellationToken stop) => throw new InvalidOperationException("Full.");
    }
}
