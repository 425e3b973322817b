namespace CareLabel.Wash.Matching;

/// <summary>
/// The ways in which twins of a list are found, made from the comparisons that it has. Each family asks for agreement
/// on one or two things only, so that a twin that is damaged in one field is still met through another.
/// </summary>
internal sealed class Keys
{
    private readonly Rows _rows;
    private readonly List<KeyFamily> _families = [];
    private readonly List<(double Accident, int Atom)> _splitters = [];

    private Keys(Rows rows)
    {
        _rows = rows;
        Atoms = new(rows.Count);
    }

    public Atoms Atoms { get; }

    public IReadOnlyList<KeyFamily> Families => _families;

    public int[] Splitters => [.. _splitters.OrderBy(item => item.Accident).Select(item => item.Atom)];

    public static Keys Of(Rows rows)
    {
        var keys = new Keys(rows);
        keys.Lay();
        return keys;
    }

    private T? Find<T>() where T : Comparison => _rows.Comparisons.OfType<T>().FirstOrDefault();

    private void Lay()
    {
        var numbers = _rows.Comparisons.Where(a => a is NumberComparison or IdentifierComparison).Select(a => Value(a.Name, a, a.Cell, .0001)).ToArray();
        foreach (var number in numbers) Family(Atoms.Name(number), [number]);
        var email = Find<EmailComparison>();
        var phone = Find<PhoneComparison>();
        var emails = email is null ? [] : Many("e-mail", email, email.Cell, EmailComparison.Kept, EmailComparison.Width, .0002);
        var locals = email is null ? [] : Many("e-mail before the @", email, email.Cell + 1, EmailComparison.Kept, EmailComparison.Width, .001);
        var domains = email is null ? [] : Many("e-mail domain", email, email.Cell + 2, EmailComparison.Kept, EmailComparison.Width, .01);
        var phones = phone is null ? [] : Many("phone", phone, phone.Cell, PhoneComparison.Kept, 1, .0003);
        if (emails.Length > 0) Family("e-mail", Ways(emails));
        if (phones.Length > 0) Family("phone", Ways(phones));
        if (locals.Length > 0) Family("e-mail before the @", Ways(locals));
        var place = Place();
        var work = Work(domains);
        People(place, work);
        Organisations(place, work);
        Others(place);
    }

    private sealed record Placed(int? Born, int? Street, int? Address, int? Postcode, int? City);

    private Placed Place()
    {
        var address = Find<AddressComparison>();
        var born = Find<DateComparison>();
        int At(int part) => address!.Cell + part;
        return new(
            born is null ? null : Value("birth date", born, born.Cell, .0005),
            address is null ? null : Sound("street", address, At(AddressComparison.Street), .003),
            address is null ? null : Value("street and number", address, At(AddressComparison.StreetNumber), .0004),
            address is null ? null : Value("postcode", address, At(AddressComparison.Postcode), .004),
            address is null ? null : Sound("city", address, At(AddressComparison.City), .02));
    }

    private List<int> Work(int[] domains)
    {
        var work = new List<int>();
        if (Find<CompanyComparison>() is { } company) work.Add(FirstSound("company", company, company.Cell, .01));
        work.AddRange(domains.Take(1));
        return work;
    }

    private void People(Placed place, List<int> work)
    {
        if (Find<GivenName>() is not { } given || Find<FamilyName>() is not { } family) return;
        var names = given.Lexicon;
        var first = FirstSound("first name", given, given.Cell, .02);
        var last = FirstSound("last name", family, family.Cell, .005);
        var lastWord = Atoms.Add("last word of the last name", row => _rows[row][family.Cell] is var code and >= 0 ? LastSound(names, code) : 0);
        var initial = Atoms.Add("initial", row => _rows[row][given.Cell] is var code and >= 0 ? names.Bytes(code)[0] : 0u);
        var both = Atoms.Add("both names in any order", row => Unordered(Atoms[first][row], Atoms[last][row]));
        var letters = Atoms.Add("first letters of both names", row => Letters(names, _rows[row][given.Cell], _rows[row][family.Cell]));
        var exact = Atoms.Add("names to the letter", row => Exact(_rows[row][given.Cell], _rows[row][family.Cell]));
        _splitters.Add((.0001, exact));
        Family("both names", [both]);
        Family("last word of the last name with the first name", [lastWord, first]);
        foreach (var other in (int?[])[place.Born, place.Address, place.Postcode, place.Street])
        {
            if (other is not { } atom) continue;
            Family($"last name and {Atoms.Name(atom)}", [last, atom], [lastWord, atom]);
            Family($"first name and {Atoms.Name(atom)}", [first, atom]);
        }

        foreach (var atom in work)
        {
            Family($"first name and {Atoms.Name(atom)}", [first, atom]);
            Family($"last name and {Atoms.Name(atom)}", [last, atom]);
        }

        if (place.City is { } city)
        {
            Family("last name, initial and city", [last, initial, city]);
            Family("first name and city and letters", [letters, city]);
        }

        if (place.Born is { } born && place.Postcode is { } postcode) Family("birth date and postcode", [born, postcode]);
        else Family("first letters of both names", [letters]);
    }

    private void Organisations(Placed place, List<int> work)
    {
        if (Find<GivenName>() is not null || Find<CompanyComparison>() is not { } company) return;
        var whole = Value("company name", company, company.Cell, .0005);
        var rare = Atoms.Add("rarest word of the name", RarestWord(company, 0));
        var second = Atoms.Add("second rarest word of the name", RarestWord(company, 1));
        Family("company name", [whole]);
        Family("two rarest words", [rare, second]);
        foreach (var other in (int?[])[place.City, place.Postcode, place.Address])
        {
            if (other is not { } atom) continue;
            Family($"rarest word and {Atoms.Name(atom)}", [rare, atom], [second, atom]);
            Family($"first word and {Atoms.Name(atom)}", [work[0], atom]);
        }

        Family("rarest word", [rare]);
        if (place.Address is { } address && place.Postcode is { } postcode) Family("address", [address, postcode]);
        if (work.Count > 1) Family("domain", [work[1]]);
        if (Find<ValueComparison>() is { Traits: Trait.Work } web) Family("web address", [Value("web address", web, web.Cell, .001)]);
    }

    private void Others(Placed place)
    {
        var others = _rows.Comparisons.OfType<ValueComparison>().Select(value => Value(value.Name, value, value.Cell, .01)).ToList();
        if (Find<GivenName>() is not null || Find<CompanyComparison>() is not null) return;
        foreach (var atom in (int?[])[place.Born, place.Address, place.Postcode, place.City])
        {
            if (atom is { } known) others.Add(known);
        }

        foreach (var one in others) Family(Atoms.Name(one), [one]);
        for (var i = 0; i < others.Count; i++)
        {
            for (var j = i + 1; j < Math.Min(others.Count, 6); j++) Family($"{Atoms.Name(others[i])} and {Atoms.Name(others[j])}", [others[i], others[j]]);
        }
    }

    private void Family(string name, params int[][] ways) => _families.Add(new(name, ways));

    private static int[][] Ways(int[] atoms) => Array.ConvertAll(atoms, atom => (int[])[atom]);

    private int Value(string name, Comparison comparison, int cell, double accident)
    {
        var atom = Atoms.Add(name, row => _rows[row][cell] is var code and >= 0 ? Hash.Of((ulong)code + 1) : 0);
        if (accident > 0) _splitters.Add((accident, atom));
        return atom;
    }

    private int[] Many(string name, Comparison comparison, int cell, int count, int step, double accident)
    {
        var filled = new List<int>();
        for (var i = 0; i < count; i++)
        {
            var at = cell + (i * step);
            if (i > 0 && !AnyFilled(at)) break;
            filled.Add(Value(name, comparison, at, i == 0 ? accident : 0));
        }

        return [.. filled];
    }

    private bool AnyFilled(int cell)
    {
        for (var row = 0; row < _rows.Count; row++)
        {
            if (_rows[row][cell] >= 0) return true;
        }

        return false;
    }

    private int Sound(string name, Comparison comparison, int cell, double accident) =>
        ByCode(name, cell, accident, EachValue(comparison.Lexicon, code => Hash.Of(comparison.Lexicon.Sound(code))));

    private int FirstSound(string name, Comparison comparison, int cell, double accident) =>
        ByCode(name, cell, accident, EachValue(comparison.Lexicon, code => Hash.Of(Text.Phonetic.Code(TextCompare.First(comparison.Lexicon.Bytes(code))))));

    private int ByCode(string name, int cell, double accident, uint[] hashes)
    {
        var atom = Atoms.Add(name, row => _rows[row][cell] is var code and >= 0 ? hashes[code] : 0);
        _splitters.Add((accident, atom));
        return atom;
    }

    private static uint[] EachValue(Lexicon lexicon, Func<int, uint> of)
    {
        var hashes = new uint[lexicon.TextCount];
        Parallel.For(0, (hashes.Length + 4095) >> 12, part =>
        {
            var end = Math.Min(hashes.Length, (part + 1) << 12);
            for (var code = part << 12; code < end; code++) hashes[code] = of(code);
        });
        return hashes;
    }

    private static uint LastSound(Lexicon names, int code)
    {
        var bytes = names.Bytes(code);
        return Hash.Of(Text.Phonetic.Code(bytes[(bytes.LastIndexOf((byte)' ') + 1)..]));
    }

    private static uint Unordered(uint a, uint b) => a == 0 || b == 0 ? 0 : a < b ? Hash.Of(a, b) : Hash.Of(b, a);

    private static uint Exact(int given, int family) => (given | family) < 0 ? 0 : Unordered(Hash.Of((ulong)given + 1), Hash.Of((ulong)family + 1));

    // Names that are damaged behind their beginning, whatever they sound like.
    private static uint Letters(Lexicon names, int given, int family)
    {
        if ((given | family) < 0) return 0;
        var a = names.Bytes(given);
        var b = names.Bytes(family);
        return Hash.Of(Hash.Of(a[..Math.Min(2, a.Length)]), Hash.Of(b[..Math.Min(3, b.Length)]));
    }

    private Func<int, uint> RarestWord(CompanyComparison company, int rank)
    {
        var names = company.Lexicon;
        var counts = new Dictionary<uint, int>();
        for (var row = 0; row < _rows.Count; row++)
        {
            if (_rows[row][company.Cell] is not (var code and >= 0)) continue;
            foreach (var word in Words(names.Bytes(code))) counts[word] = counts.GetValueOrDefault(word) + 1;
        }

        var hashes = EachValue(names, code =>
        {
            var words = Words(names.Bytes(code));
            if (words.Count <= rank) return 0;
            words.Sort((x, y) => counts.GetValueOrDefault(x) != counts.GetValueOrDefault(y)
                ? counts.GetValueOrDefault(x).CompareTo(counts.GetValueOrDefault(y)) : x.CompareTo(y));
            return words[rank];
        });
        return row => _rows[row][company.Cell] is var code and >= 0 ? hashes[code] : 0;
    }

    private static List<uint> Words(ReadOnlySpan<byte> name)
    {
        var words = new List<uint>();
        foreach (var range in name.Split((byte)' '))
        {
            if (name[range].Length > 0) words.Add(Hash.Of(Text.Phonetic.Code(name[range])));
        }

        return words;
    }
}
