using CareLabel.Access;
using CareLabel.Companies;
using CareLabel.Contacts;
using CareLabel.Data;
using CareLabel.Data.Write;
using CareLabel.People;
using CareLabel.Shared;

namespace CareLabel.Core.Tests.Data;

/// <summary>The people and companies that tests are about.</summary>
internal static class Cast
{
    public static Company Fjordfisk => new() { Name = "Fjordfisk", LegalForm = "AS", Country = "NO", Status = "customer" };

    public static Person Ada => new() { Given = "Ada", Family = "Lovelace", Country = "GB" };

    public static EmailAddress Email(CareLabel.Shared.Record of, string address, int position = 1) =>
        new() { OfKind = of.Root.Kind, Of = of.Key, Address = address, Position = position };

    /// <summary>Saves new rows as one edit at the form.</summary>
    public static async Task<ChangeSet> Have(TestCopy test, params Row[] rows)
    {
        await using var db = test.Open();
        var changes = new Changes();
        foreach (var row in rows) changes.Add(row);
        return (await test.Writes(db).Save(new(Someone, "edit"), changes, CancellationToken.None)).Done!;
    }

    public static Actor Someone { get; } = new(Guid.Parse("01960000-0000-7000-8000-000000000001"), "Kari", Door.Form, Rights.Full);

    /// <summary>Somebody who works with the base.</summary>
    public static async Task<User> User(TestCopy test, string name, Guid? id = null, bool isActive = true)
    {
        var email = $"{name.Replace(' ', '.').ToLowerInvariant()}@house.example";
        var user = new User
        {
            Id = id ?? Guid.CreateVersion7(), Name = name, Email = email, NormalizedEmail = email.ToUpperInvariant(), UserName = email, NormalizedUserName = email.ToUpperInvariant(),
            DeactivatedAt = isActive ? null : test.Clock.Now.UtcDateTime,
        };
        await using var db = test.Open();
        db.Add(user);
        await db.SaveChangesAsync();
        return user;
    }

    /// <summary>Saves what was changed on rows that a base has loaded.</summary>
    public static Task<Outcome<ChangeSet>> Save(TestCopy test, Db db) =>
        test.Writes(db).Save(new(Someone, "edit"), Changes.Of(db), CancellationToken.None);
}
