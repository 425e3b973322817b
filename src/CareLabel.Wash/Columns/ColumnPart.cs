namespace CareLabel.Wash.Columns;

/// <summary>Which of several alike a column holds: the mobile among the phones, the invoice address among the
/// addresses.</summary>
public enum ColumnPart
{
    /// <summary>The only one, or the header does not say.</summary>
    None,

    /// <summary>A mobile phone.</summary>
    Mobile,

    /// <summary>Of the workplace or the organisation.</summary>
    Work,

    /// <summary>Of the home.</summary>
    Private,

    /// <summary>A fax number: a phone by its form, but nobody is called on it.</summary>
    Fax,

    /// <summary>Where the door is.</summary>
    Visiting,

    /// <summary>Where letters go.</summary>
    Postal,

    /// <summary>Where invoices go.</summary>
    Invoice,

    /// <summary>Where goods go.</summary>
    Delivery,

    /// <summary>A second or former one.</summary>
    Other,

    /// <summary>Of another person or thing (the owner of the record, a spouse, the country of a passport): none of the
    /// record's own fields.</summary>
    Elsewhere,
}
