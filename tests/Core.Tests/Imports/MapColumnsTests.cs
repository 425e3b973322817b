using CareLabel.Contacts;
using CareLabel.Core.Tests.Data;
using CareLabel.Core.Tests.Fields;
using CareLabel.Fields;
using CareLabel.Imports;
using CareLabel.People;
using CareLabel.Shared;
using Microsoft.EntityFrameworkCore;

namespace CareLabel.Core.Tests.Imports;

public sealed class MapColumnsTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Both))]
    public async Task A_required_list_says_which_value_it_does_not_have_rather_than_that_it_is_missing(On on)
    {
        await using var test = await TestCopy.Make(on);
        var house = new HouseOf(test);
        await house.Do(changes => new AddPickList(changes).Run(Cast.Someone, new("Tier"), Stop));
        await house.Do(changes => new AddPickValue(changes).Run(Cast.Someone, new("tier", "Gold"), Stop));
        await house.AddField(RecordKind.Person, "Tier", FieldType.Pick, request => request with { PickList = "tier", Required = true });
        var importing = new Importing(test) { Catalogue = house.Catalogue() };

        var done = await importing.Import(importing.List("crm.csv", "First name,Last name,Tier", "Kari,Nordmann,A-customer", "Ola,Hansen,B-customer", "Per,Berg,gold", "Pia,Dahl,"));

        Assert.Equal((1, 3), (done.Counts.Made, done.Counts.Failed));
        await using var db = test.Open();
        var waiting = await db.WaitingRows.OrderBy(row => row.Row).Select(row => row.Remarks).ToListAsync(Stop);
        Assert.Equal(["pick-unknown", "pick-unknown", "required"], waiting.Select(row => Assert.Single(RowResult.RemarksOf(row)).Rule));
        Assert.Contains("A-customer", Assert.Single(RowResult.RemarksOf(waiting[0])).Sentence, StringComparison.Ordinal);
    }

    [Theory, ClassData(typeof(Both))]
    public async Task House_numbers_and_second_lines_belong_to_the_address_beside_them_in_whatever_order(On on)
    {
        await using var test = await TestCopy.Make(on);
        var importing = new Importing(test);
        var before = importing.List("au.csv", "given_name,middle_name,surname,street_number,address_1,address_2,suburb,postcode,state",
            "Lachlan,,Berry,69,Giblin Street,Killarney,Bittern,4814,qld", "Deakin,,Sondergeld,48,Goldfinch Circuit,Kooltuo,Canterbury,2776,vic");
        Assert.Equal((2, 0), ((await importing.Import(before)).Counts.Made, (await importing.Import(before)).Counts.Waiting));
        await importing.Import(importing.List("no.csv", "First name,Last name,Street,House number,Postcode,City", "Kari,Nordmann,Storgata,5,0155,Oslo"));

        await using var db = test.Open();
        var addresses = await db.Addresses.Where(row => row.RetiredAt == null).OrderBy(row => row.City).ToListAsync(Stop);
        Assert.Contains(addresses, row => row is { City: "Bittern", Street: "69 Giblin Street", Extra: "Killarney", Postcode: "4814" });
        Assert.Contains(addresses, row => row is { City: "Oslo", Street: "Storgata 5" });
        Assert.All(addresses, row => Assert.Equal(1, row.Position));
    }

    [Fact]
    public async Task Of_several_countries_the_one_beside_the_address_is_its_country()
    {
        await using var test = await TestCopy.Make(On.Sqlite);
        var importing = new Importing(test);
        await importing.Import(importing.List("crm.csv", "surname,first_name,national_id_country,email_address,addr_line1,addr_postal_code,addr_city,addr_country",
            "Nordmann,Kari,Sweden,kari@fjordfisk.no,Storgata 5,0155,Oslo,Norway", "Hansen,Ola,Finland,ola@fjordfisk.no,Storgata 7,0155,Oslo,Norway"));
        await using var db = test.Open();
        Assert.Equal(["NO", "NO"], await db.Addresses.Select(row => row.Country!).ToListAsync(Stop));
    }

    [Theory, ClassData(typeof(Both))]
    public async Task Signs_that_no_keyboard_writes_are_taken_out_of_cards_and_told_and_tabs_stay(On on)
    {
        await using var test = await TestCopy.Make(on);
        var importing = new Importing(test);
        var path = importing.List("cards.vcf", "BEGIN:VCARD", "VERSION:4.0", "N:Berg;Anna;;;", "NOTE:a\tb \u001b[31mred\u0007", "END:VCARD");
        var done = await importing.Import(path);

        Assert.Equal("control characters were removed on line 1", Assert.Single(done.Warnings).Sentence);
        await using var db = test.Open();
        Assert.Equal("a\tb [31mred", (await db.People.SingleAsync(Stop)).Notes);
    }

    [Fact]
    public async Task A_middle_name_before_the_first_one_stands_behind_it()
    {
        await using var test = await TestCopy.Make(On.Sqlite);
        var importing = new Importing(test);
        var done = await importing.Import(importing.List("crm.csv", "Last name,Middle name,First name", "Nordmann,Marie,Kari", "Hansen,,Ola"));
        Assert.Equal(2, done.Counts.Made);
        await using var db = test.Open();
        Assert.Equal(["Kari Marie", "Ola"], await db.People.OrderBy(row => row.Given).Select(row => row.Given!).ToListAsync(Stop));
    }
}
