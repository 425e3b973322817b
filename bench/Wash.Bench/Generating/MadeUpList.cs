using System.Globalization;

namespace CareLabel.Wash.Bench.Generating;

/// <summary>What a list is of.</summary>
public enum Kind
{
    /// <summary>People with their employers.</summary>
    People,
    /// <summary>Companies.</summary>
    Companies,
    /// <summary>Both in one list, as many old exports are.</summary>
    Mixed,
    /// <summary>People, half of whom share one phone, one city and one surname.</summary>
    Pathological,
}

/// <summary>
/// A list whose row number i can be asked for at any time, in any order: i is shuffled to a place in the layout, the
/// place names an entity and a copy, and both are made anew from the seed. Nothing is held in memory.
/// </summary>
public sealed class MadeUpList
{
    private const int Layouts = 256;
    private readonly ulong _seed;
    private readonly Kind _kind;
    private readonly Shuffle _order;
    private readonly Layout[] _layouts;
    private readonly Companies _companies;
    private readonly People _people;
    private readonly PersonRows _personRows;
    private readonly CompanyRows _companyRows;

    /// <summary>A list of <paramref name="rows"/> rows.</summary>
    public MadeUpList(Kind kind, long rows, ulong seed)
    {
        (_kind, Count, _seed) = (kind, rows, Dice.Mix(seed + 1));
        _order = new(_seed, Topic.Order, rows);
        _layouts = [.. Enumerable.Range(0, Layouts).Select(variant => new Layout(_seed, variant))];
        var numbers = new Numbers(_seed);
        var addresses = new Addresses(_seed);
        _companies = new(_seed, kind == Kind.People ? Math.Max(200, rows / 6) : rows, numbers, addresses);
        _people = new(_seed, rows, numbers, addresses, _companies, kind == Kind.Mixed);
        _personRows = new(_seed);
        _companyRows = new(_seed, addresses);
    }

    /// <summary>How many rows there are.</summary>
    public long Count { get; }

    /// <summary>The columns in their order, with the headers an export would have. The truth is not among them.</summary>
    public IReadOnlyList<(string Header, Field Field)> Columns => _kind switch
    {
        Kind.Companies =>
        [
            ("Id", Field.Id), ("Company", Field.Company), ("Org. number", Field.Number), ("E-mail", Field.Mail), ("Phone", Field.Phone), ("Street", Field.Street),
            ("Postcode", Field.Postcode), ("City", Field.City), ("Country", Field.Country), ("Website", Field.Web), ("Category", Field.Category),
            ("Source", Field.Source), ("Created", Field.Created), ("Notes", Field.Note),
        ],
        Kind.Mixed =>
        [
            ("Id", Field.Id), ("Company", Field.Company), ("Org. number", Field.Number), ("First name", Field.First), ("Last name", Field.Last), ("Job title", Field.Title),
            ("E-mail", Field.Mail), ("Phone", Field.Phone), ("Mobile", Field.Mobile), ("Street", Field.Street), ("Postcode", Field.Postcode), ("City", Field.City),
            ("Country", Field.Country), ("Website", Field.Web), ("Category", Field.Category), ("Source", Field.Source), ("Created", Field.Created), ("Notes", Field.Note),
        ],
        _ =>
        [
            ("Id", Field.Id), ("First name", Field.First), ("Last name", Field.Last), ("Company", Field.Company), ("Job title", Field.Title), ("E-mail", Field.Mail),
            ("Phone", Field.Phone), ("Mobile", Field.Mobile), ("Street", Field.Street), ("Postcode", Field.Postcode), ("City", Field.City), ("Country", Field.Country),
            ("Birth date", Field.Born), ("Source", Field.Source), ("Created", Field.Created), ("Notes", Field.Note),
        ],
    };

    /// <summary>Writes row <paramref name="index"/>, counted from 0, into <paramref name="row"/>.</summary>
    public void Write(long index, Row row)
    {
        row.Clear();
        var place = _order.At(index);
        var block = place / Layout.Rows;
        var layout = _layouts[Dice.For(_seed, Topic.Layout, block, 1).Below(Layouts)];
        var (slot, copy) = layout.At((int)(place % Layout.Rows));
        var entity = (block * Layout.Rows) + slot;
        row[Field.Id] = (100_000 + index).ToString(CultureInfo.InvariantCulture);
        if (_kind == Kind.Companies || (_kind == Kind.Mixed && slot % 5 >= 3))
        {
            row[Field.Truth] = "c" + entity.ToString(CultureInfo.InvariantCulture);
            _companyRows.Write(_companies.Of(entity), entity, copy, row);
            return;
        }

        row[Field.Truth] = "p" + entity.ToString(CultureInfo.InvariantCulture);
        _personRows.Write(_people.Of(block, slot, layout), copy, row);
        if (_kind == Kind.Pathological && Dice.For(_seed, Topic.Pathology, entity).Chance(0.5))
            (row[Field.Phone], row[Field.City], row[Field.Last]) = ("+47 22 00 00 00", "Oslo", "Hansen");
    }
}
