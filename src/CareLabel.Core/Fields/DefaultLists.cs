namespace CareLabel.Fields;

/// <summary>The pick lists that a new base begins with; the house extends and renames them.</summary>
public static class DefaultLists
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<PickList> All { get; } =
    [
        Of("status", "Status", "lead:Lead:Might become a customer; nobody has checked yet.", "prospect:Prospect:Fits us and has shown interest.",
            "customer:Customer:Has bought and can buy again.", "former:Former customer:Has bought and has left."),
        Of("account_type", "Account type", "customer:Customer:", "partner:Partner:", "supplier:Supplier:", "competitor:Competitor:", "other:Other:"),
        Of("class", "Class", "a:A:Matters most.", "b:B:", "c:C:Matters least."),
        Of("segment", "Segment"),
        Of("source", "Source", "import:Import:", "register:Register:", "web:Web form:", "fair:Fair:", "referral:Referral:", "own:Own research:"),
        Of("size", "Size", "0:None:", "1-4:1–4:", "5-9:5–9:", "10-19:10–19:", "20-49:20–49:", "50-99:50–99:", "100-249:100–249:", "250-999:250–999:", "1000:1,000 and more:"),
        Of("industry", "Industry", [.. Nace.Sections]),
        Of("product", "Product"),
        Of("interest", "Interest"),
        Of("use", "Use", "work:Work:", "private:Private:", "mobile:Mobile:", "switchboard:Switchboard:", "visit:Visit:", "post:Post:", "invoice:Invoice:"),
        Of("reach", "Reached", "works:Works:It was answered, or mail went through.", "bounced:Bounced:Mail came back.", "wrong:Wrong:It is another's.",
            "unknown:Unknown:Nobody knows.").Fixed(),
        Of("salutation", "Salutation", "mr:Mr:", "ms:Ms:", "mx:Mx:"),
        Of("channel", "Channel", "email:E-mail:", "phone:Phone:", "sms:SMS:", "letter:Letter:"),
        Of("activity_type", "Type of activity", "call:Call:Somebody spoke with them on the phone.", "meeting:Meeting:Somebody met them, wherever.",
            "note:Note:Something worth knowing.", "task:Task:Something to be done."),
        Of("activity_state", "State of activity", "planned:Planned:", "done:Done:", "missed:Did not happen:"),
        Of("activity_outcome", "Outcome", "reached:Reached:", "no_answer:No answer:Is no contact.", "left_message:Left a message:Is no contact.",
            "wrong_number:Wrong number:Is no contact.", "call_back:Wants to be called back:", "interested:Interested:", "not_interested:Not interested:"),
        Of("consent", "Consent", "granted:Granted:They said yes.", "refused:Refused:They said no.", "withdrawn:Withdrawn:They said no more.").Fixed(),
        Of("purpose", "Purpose", "marketing:Marketing:", "service:Service messages:", "events:Events:"),
    ];

    private static PickList Of(string key, string label, params string[] values) => new(key, label, values.Select((value, position) =>
    {
        var parts = value.Split(':', 3);
        return new PickValue(parts[0], parts[1], null, parts[2].Length == 0 ? null : parts[2], position);
    }));
}
