using CareLabel.Companies;
using CareLabel.Contacts;
using CareLabel.Core.Tests.Data;
using CareLabel.Fields;
using CareLabel.Labels;
using CareLabel.People;
using CareLabel.Shared;
using CareLabel.Wash.Labels;

namespace CareLabel.Core.Tests.Labels;

public sealed class LabelJudgeTests
{
    private static readonly DateOnly Today = new(2026, 3, 2);

    [Fact]
    public void A_record_that_has_all_is_good_where_anyone_can_judge()
    {
        var label = Judge(Whole())!;

        Assert.Equal(
            (Mark.Good, Mark.Good, Mark.NotJudged, Mark.Good, Mark.NotJudged, Mark.Good),
            (label.Complete, label.Standard, label.Unique, label.Fresh, label.Lawful, label.Owned));
        Assert.Null(label.Reasons);
        Assert.Equal(new(2027, 8, 3), label.Due);
    }

    [Fact]
    public void A_value_that_is_doubted_is_a_warning_with_its_reason()
    {
        var ada = Cast.Ada;
        var label = Judge(Graph(ada, Cast.Email(ada, "ada@gmial.com")))!;

        Assert.Equal(Mark.Warn, label.Standard);
        Assert.Contains("doubtful", label.Reasons!, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_known_is_never_good()
    {
        var label = Judge(Graph(new Person()))!;

        Assert.DoesNotContain(Mark.Good, Enum.GetValues<Symbol>().Select(symbol => label[symbol]));
        Assert.Equal((Mark.Bad, Mark.NotJudged, Mark.NotJudged, Mark.Bad), (label.Complete, label.Standard, label.Fresh, label.Owned));
    }

    [Fact]
    public void What_is_missing_is_named_with_its_field_and_a_way_to_mend_it()
    {
        var whole = Whole();
        whole.Retire(whole.Parts<PhoneNumber>()[0]);
        var label = Judge(whole)!;

        Assert.Equal(Mark.Warn, label.Complete);
        Assert.Equal("""[["missing","phone"]]""", label.Reasons);
        var reason = Assert.Single(Reason.ReadAll(label));
        Assert.Equal((ReasonCode.Missing, "phone", 1, Way.Fill), (reason.Code, reason.Field, reason.Number, reason.Code.Way));
    }

    [Fact]
    public void Without_what_is_required_it_is_bad()
    {
        var whole = Whole();
        ((Person)whole.Record).Family = null;
        Assert.Equal(Mark.Bad, Judge(whole)!.Complete);
    }

    [Theory]
    [InlineData("LOVELACE", Mark.Warn, "unwritten")]
    [InlineData("Lovelace", Mark.Good, null)]
    public void A_value_that_would_be_written_otherwise_is_worth_a_look(string family, Mark mark, string? code)
    {
        var whole = Whole();
        ((Person)whole.Record).Family = family;
        var label = Judge(whole)!;

        Assert.Equal(mark, label.Standard);
        Assert.Equal(code, Reason.ReadAll(label).SingleOrDefault()?.Code.Name);
    }

    [Fact]
    public void A_value_that_cannot_be_read_is_bad_and_is_not_copied_into_the_label()
    {
        var whole = Whole();
        whole.Parts<EmailAddress>()[0].Address = "nobody@";
        var label = Judge(whole)!;

        Assert.Equal(Mark.Bad, label.Standard);
        var reason = Assert.Single(Reason.ReadAll(label));
        Assert.Equal((ReasonCode.Unreadable, "email", 1), (reason.Code, reason.Field, reason.Number));
        Assert.Equal(["email-no-domain"], reason.Arguments);
        Assert.DoesNotContain("nobody", label.Reasons, StringComparison.Ordinal);
    }

    [Fact]
    public void A_value_that_left_its_pick_list_is_bad()
    {
        var whole = Whole();
        ((Person)whole.Record).Status = "wonderful";
        Assert.Equal(["pick-unknown"], Assert.Single(Reason.ReadAll(Judge(whole)!)).Arguments);
    }

    [Fact]
    public void A_postcode_is_read_by_the_country_of_its_own_address()
    {
        var company = new Company { Name = "Fjordfisk", Country = "NO" };
        var graph = Graph(company, new PostalAddress { Postcode = "0150", City = "Oslo" }, new PostalAddress { Postcode = "111 22", City = "Stockholm", Country = "SE" });
        Assert.DoesNotContain(Reason.ReadAll(Judge(graph)!), reason => reason.Field is { } field && field.StartsWith("address", StringComparison.Ordinal));

        graph.Parts<PostalAddress>()[1].Country = null;
        Assert.Contains(Reason.ReadAll(Judge(graph)!), reason => reason is { Field: "address.postcode", Number: 2 });
    }

    [Fact]
    public void Values_grow_stale_on_the_day_that_was_foretold()
    {
        var whole = Whole();
        var due = Judge(whole)!.Due!.Value;

        Assert.Equal(Mark.Good, Judge(whole, due.AddDays(-1))!.Fresh);
        var stale = Judge(whole, due)!;
        Assert.Equal(Mark.Warn, stale.Fresh);
        Assert.Equal("""[["stale","employer.role",1,"2026-02-02","18"]]""", stale.Reasons);
        var next = stale.Due!.Value;
        Assert.Equal(new(2028, 2, 3), next);
        Assert.True(Judge(whole, next.AddDays(-1))!.Says(stale));
    }

    [Fact]
    public void A_label_stays_the_same_until_its_day()
    {
        var whole = Whole();
        whole.Parts<EmailAddress>()[0].State = ReachState.Works;
        whole.Parts<EmailAddress>()[0].StateOn = new(2026, 2, 20);
        var label = Judge(whole)!;
        var judge = new LabelJudge(Rooms.NewCatalogue(), Known);
        for (var day = Today; day < Today.AddYears(8); day = day.AddDays(1))
        {
            if (label.Due is { } due && day >= due) label = judge.Judge(whole, due)!;
            Assert.True(judge.Judge(whole, day)!.Says(label), $"{day}");
        }

        Assert.Null(label.Due);
        Assert.Equal(Mark.Bad, label.Fresh);
    }

    [Fact]
    public void What_was_verified_later_keeps_longer()
    {
        var whole = Whole();
        var role = Rooms.NewCatalogue().Find(RecordKind.Person, "employer.role")!;
        whole.Record.Facts = whole.Record.Facts.With(FactsOfValues.Key(whole, role, 1), new(null, new(2027, 8, 1)));
        Assert.Equal(Mark.Good, Judge(whole, new(2027, 8, 3))!.Fresh);
    }

    [Fact]
    public void An_address_that_bounces_is_bad_where_no_other_is_left()
    {
        var whole = Whole();
        var email = whole.Parts<EmailAddress>()[0];
        (email.State, email.StateOn) = (ReachState.Bounced, new(2026, 2, 20));
        var alone = Judge(whole)!;
        Assert.Equal((Mark.Bad, """[["bounced","email",1,"2026-02-20"]]"""), (alone.Fresh, alone.Reasons));

        whole.Add(new EmailAddress { Address = "ada@example.com" });
        Assert.Equal(Mark.Warn, Judge(whole)!.Fresh);
    }

    [Fact]
    public void A_consent_that_nothing_shows_is_not_lawful()
    {
        var whole = Whole();
        whole.Add(new Consent { Channel = "email", Purpose = "marketing", Status = ConsentStatus.Granted, At = new(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc) });
        var label = Judge(whole)!;
        Assert.Equal((Mark.Bad, """[["unproven",null,1,"email","marketing"]]"""), (label.Lawful, label.Reasons));
        Assert.Equal(["email", "marketing"], Reason.ReadAll(label)[0].Arguments);

        whole.Add(new Consent { Channel = "email", Purpose = "marketing", Status = ConsentStatus.Withdrawn, At = new(2026, 2, 1, 0, 0, 0, DateTimeKind.Utc) });
        Assert.Equal(Mark.Good, Judge(whole)!.Lawful);
    }

    [Fact]
    public void A_sensitive_value_that_is_kept_for_nothing_is_worth_a_look()
    {
        var whole = Whole();
        ((Person)whole.Record).Born = new(1915, 12, 10);
        Assert.Equal((Mark.Warn, """[["no-purpose","born"]]"""), (Judge(whole)!.Lawful, Judge(whole)!.Reasons));
    }

    [Fact]
    public void Who_is_no_active_user_answers_for_nothing()
    {
        var whole = Whole();
        var gone = new LabelJudge(Rooms.NewCatalogue(), new(new HashSet<Guid> { Guid.NewGuid() })).Judge(whole, Today)!;
        Assert.Equal((Mark.Bad, """[["owner-gone"]]"""), (gone.Owned, gone.Reasons));
        Assert.Equal(Mark.Good, Judge(whole)!.Owned);

        var unknown = new LabelJudge(Rooms.NewCatalogue(), Owners.Unknown).Judge(whole, Today)!;
        Assert.Equal((Mark.NotJudged, null), (unknown.Owned, unknown.Reasons));
    }

    [Fact]
    public void A_retired_record_has_no_label()
    {
        var whole = Whole();
        whole.Record.RetiredAt = DateTime.UnixEpoch;
        Assert.Null(Judge(whole));
    }

    private static RecordGraph Whole()
    {
        var person = new Person
        {
            Given = "Ada", Family = "Lovelace", Country = "NO", Status = "customer", Owner = Cast.Someone.User, Created = new(2026, 2, 2, 9, 0, 0, DateTimeKind.Utc),
        };
        return Graph(
            person, new EmailAddress { Address = "ada@example.org" }, new PhoneNumber { Number = "+4722864400" },
            new Employment { Company = Id<Company>.New(), Role = "analyst" });
    }

    private static RecordGraph Graph(CareLabel.Shared.Record record, params Part[] parts)
    {
        var graph = RecordGraph.New(record);
        foreach (var part in parts) Add(graph, part);
        return graph;
    }

    private static void Add(RecordGraph graph, Part part)
    {
        switch (part)
        {
            case EmailAddress email: graph.Add(email); break;
            case PhoneNumber phone: graph.Add(phone); break;
            case PostalAddress address: graph.Add(address); break;
            case Employment work: graph.Add(work); break;
            default: throw new NotSupportedException();
        }
    }

    private static Label? Judge(RecordGraph graph, DateOnly? today = null) => new LabelJudge(Rooms.NewCatalogue(), Known).Judge(graph, today ?? Today);

    private static Owners Known { get; } = new(new HashSet<Guid> { Cast.Someone.User!.Value });
}
