namespace CareLabel.Demo.MadeUp;

/// <summary>The fields a made-up row can have.</summary>
public enum MadeUpField
{
    /// <summary>The row's own id in the exporting system.</summary>
    Id, Truth, Company, Number, First, Last, Title, Mail, Phone, Mobile, Street, Postcode, City, Country, Web, Category, Born, Source, Created, Note,
}

/// <summary>One row being written; reused from row to row.</summary>
public sealed class MadeUpRow
{
    private readonly string[] _cells = new string[(int)MadeUpField.Note + 1];

    /// <summary>A cell; never null.</summary>
    public string this[MadeUpField field]
    {
        get => _cells[(int)field];
        set => _cells[(int)field] = value;
    }

    /// <summary>A cell that has something in it; null where not.</summary>
    public string? Text(MadeUpField field) => _cells[(int)field] is { Length: > 0 } text ? text : null;

    /// <summary>Makes all cells empty.</summary>
    public void Clear() => Array.Fill(_cells, "");
}
