namespace CareLabel.Fields;

/// <summary>What a field holds, and so how it is typed, shown and compared. The numbers are stored with own fields.</summary>
public enum FieldType
{
    /// <summary>One line.</summary>
    Text = 1,

    /// <summary>Several lines.</summary>
    LongText = 2,

    /// <summary>A number; its written form has a point before decimals.</summary>
    Number = 3,

    /// <summary>An amount and its currency: <c>1250.00 NOK</c>.</summary>
    Money = 4,

    /// <summary>A calendar day: <c>2026-03-02</c>.</summary>
    Date = 5,

    /// <summary><c>yes</c> or <c>no</c>.</summary>
    YesNo = 6,

    /// <summary>One value of a pick list, by its key.</summary>
    Pick = 7,

    /// <summary>Several values of a pick list, their keys with bars between.</summary>
    MultiPick = 8,

    /// <summary>A web address.</summary>
    Link = 9,

    /// <summary>An e-mail address.</summary>
    Email = 10,

    /// <summary>A phone number in E.164.</summary>
    Phone = 11,

    /// <summary>A number with check digits: of a company, a person, an account.</summary>
    Identifier = 12,

    /// <summary>Another record, by its id.</summary>
    Record = 13,

    /// <summary>A user, by id.</summary>
    User = 14,

    /// <summary>A day and an hour, in UTC: <c>2026-03-02T09:00:00Z</c>.</summary>
    Moment = 15,
}
