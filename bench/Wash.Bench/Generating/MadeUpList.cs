using System.Globalization;
using CareLabel.Demo.MadeUp;

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
    private readonly MadeUpCompanies _companies;
    private readonly MadeUpPeople _people;
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
    public IReadOnlyList<(string Header, MadeUpField MadeUpField)> Columns => _kind switch
    {
        Kind.Companies =>
        [
            ("Id", MadeUpField.Id), ("Company", MadeUpField.Company), ("Org. number", MadeUpField.Number), ("E-mail", MadeUpField.Mail), ("Phone", MadeUpField.Phone), ("Street", MadeUpField.Street),
            ("Postcode", MadeUpField.Postcode), ("City", MadeUpField.City), ("Country", MadeUpField.Country), ("Website", MadeUpField.Web), ("Category", MadeUpField.Category),
            ("Source", MadeUpField.Source), ("Created", MadeUpField.Created), ("Notes", MadeUpField.Note),
        ],
        Kind.Mixed =>
        [
            ("Id", MadeUpField.Id), ("Company", MadeUpField.Company), ("Org. number", MadeUpField.Number), ("First name", MadeUpField.First), ("Last name", MadeUpField.Last), ("Job title", MadeUpField.Title),
            ("E-mail", MadeUpField.Mail), ("Phone", MadeUpField.Phone), ("Mobile", MadeUpField.Mobile), ("Street", MadeUpField.Street), ("Postcode", MadeUpField.Postcode), ("City", MadeUpField.City),
            ("Country", MadeUpField.Country), ("Website", MadeUpField.Web), ("Category", MadeUpField.Category), ("Source", MadeUpField.Source), ("Created", MadeUpField.Created), ("Notes", MadeUpField.Note),
        ],
        _ =>
        [
            ("Id", MadeUpField.Id), ("First name", MadeUpField.First), ("Last name", MadeUpField.Last), ("Company", MadeUpField.Company), ("Job title", MadeUpField.Title), ("E-mail", MadeUpField.Mail),
            ("Phone", MadeUpField.Phone), ("Mobile", MadeUpField.Mobile), ("Street", MadeUpField.Street), ("Postcode", MadeUpField.Postcode), ("City", MadeUpField.City), ("Country", MadeUpField.Country),
            ("Birth date", MadeUpField.Born), ("Source", MadeUpField.Source), ("Created", MadeUpField.Created), ("Notes", MadeUpField.Note),
        ],
    };

    /// <summary>Writes row <paramref name="index"/>, counted from 0, into <paramref name="row"/>.</summary>
    public void Write(long index, MadeUpRow row)
    {
        row.Clear();
        var place = _order.At(index);
        var block = place / Layout.Rows;
        var layout = _layouts[Dice.For(_seed, Topic.Layout, block, 1).Below(Layouts)];
        var (slot, copy) = layout.At((int)(place % Layout.Rows));
        var entity = (block * Layout.Rows) + slot;
        row[MadeUpField.Id] = (100_000 + index).ToString(CultureInfo.InvariantCulture);
        if (_kind == Kind.Companies || (_kind == Kind.Mixed && slot % 5 >= 3))
        {
            row[MadeUpField.Truth] = "c" + entity.ToString(CultureInfo.InvariantCulture);
            _companyRows.Write(_companies.Of(entity), entity, copy, row);
            return;
        }

        row[MadeUpField.Truth] = "p" + entity.ToString(CultureInfo.InvariantCulture);
        _personRows.Write(_people.Of(block, slot, layout), copy, row);
        if (_kind == Kind.Pathological && Dice.For(_seed, Topic.Pathology, entity).Chance(0.5))
            (row[MadeUpField.Phone], row[MadeUpField.City], row[MadeUpField.Last]) = ("+47 22 00 00 00", "Oslo", "Hansen");
    }
}
