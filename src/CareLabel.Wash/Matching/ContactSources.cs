using System.Text;
using CareLabel.Wash.Columns;
using CareLabel.Wash.Standards;
using CareLabel.Wash.Text;

namespace CareLabel.Wash.Matching;

/// <summary>Phones, e-mail addresses and web domains.</summary>
internal static class ContactSources
{
    private const int OnStack = 256;

    private static ReadOnlySpan<byte> Extension => ";ext"u8;

    public static CellSource? Phones(IReadOnlyList<MatchField> fields)
    {
        var columns = fields.Where(field => field.Kind == ColumnKind.Phone).ToArray();
        if (columns.Length == 0) return null;
        var numbers = new Lexicon();
        var phone = new PhoneComparison(numbers);
        return new(phone, (rows, tableRows) => FillMany(
            rows, tableRows, columns, phone.Cell, PhoneComparison.Kept, 1, (number, cells) => Read(numbers, number, cells)));
    }

    public static CellSource? Emails(IReadOnlyList<MatchField> fields)
    {
        var columns = fields.Where(field => field.Kind == ColumnKind.Email).ToArray();
        if (columns.Length == 0) return null;
        var addresses = new Lexicon();
        var email = new EmailComparison(addresses);
        return new(email, (rows, tableRows) => FillMany(
            rows, tableRows, columns, email.Cell, EmailComparison.Kept, EmailComparison.Width,
            (address, cells) => ReadMailbox(addresses, address, cells)));
    }

    public static CellSource? WebDomain(IReadOnlyList<MatchField> fields)
    {
        var columns = fields.Where(field => field.Kind == ColumnKind.WebAddress).ToArray();
        if (columns.Length == 0) return null;
        var domains = new Lexicon();
        var web = new ValueComparison("web address", Trait.Work, domains);
        return new(web, (rows, tableRows) =>
        {
            foreach (var field in columns)
            {
                var codes = field.Map(text => WebAddress.Parse(text)?.Registrable ?? "", domain => domains.Intern(domain));
                CellSource.FillCell(rows, tableRows, web.Cell, field, codes);
            }
        });
    }

    // The country code is left out: whether it was typed says nothing about whose number it is.
    private static void Read(Lexicon numbers, ReadOnlySpan<byte> phone, Span<int> cells)
    {
        if (phone.IndexOf(Extension) is var end and >= 0) phone = phone[..end];
        Span<byte> last = stackalloc byte[8];
        var count = 0;
        for (var i = phone.Length - 1; i >= 0 && count < last.Length; i--)
        {
            if (char.IsAsciiDigit((char)phone[i])) last[^++count] = phone[i];
        }

        if (count >= 5) cells[0] = numbers.Intern(last[^count..]);
    }

    // What makes two mailboxes one, the part before the @ where it may name a person, and the domain where it may name a firm.
    private static void ReadMailbox(Lexicon addresses, ReadOnlySpan<byte> text, Span<int> cells)
    {
        Span<char> letters = text.Length <= OnStack ? stackalloc char[OnStack] : new char[text.Length];
        ReadOnlySpan<char> address = letters[..Encoding.UTF8.GetChars(text, letters)];
        var at = address.LastIndexOf('@');
        if (at <= 0) return;
        var local = address[..at];
        var domain = address[(at + 1)..];
        Span<char> into = text.Length <= OnStack ? stackalloc char[OnStack] : new char[text.Length];
        ReadOnlySpan<char> key = into[..EmailAddress.WriteMatchKey(local, domain, into)];
        var isNobody = local.Length < 4 || MailDomains.RoleOf(EmailAddress.WithoutTag(local)) is not null;
        cells[0] = InternAscii(addresses, key);
        cells[1] = isNobody ? -1 : InternAscii(addresses, key[..key.LastIndexOf('@')]);
        cells[2] = MailDomains.IsFree(domain) ? -1 : InternAscii(addresses, domain);
        cells[3] = cells[0] < 0 ? -1 : SketchOf(addresses.Bytes(cells[0]));
    }

    private static int SketchOf(ReadOnlySpan<byte> address) => Sketch.Of(address[..Math.Max(0, address.LastIndexOf((byte)'@'))]);

    private static int InternAscii(Lexicon addresses, ReadOnlySpan<char> text) =>
        Ascii.IsValid(text) ? addresses.Intern(text) : addresses.Intern(Fold.Plain(text.ToString()).Replace(' ', '.'));

    private static void FillMany(
        Rows rows, int[] tableRows, MatchField[] fields, int cell, int kept, int width, ReadCells read)
    {
        foreach (var field in fields)
        {
            // Nearly every value has one part, which needs no array of its own.
            var codes = new int[(long)field.ValueCount * width];
            var several = new Dictionary<int, int[]>();
            for (var value = 0; value < field.ValueCount; value++)
            {
                var text = field.Utf8(value);
                var own = codes.AsSpan(value * width, width);
                own[0] = -1;
                if (IsOne(text)) read(text, own);
                else several[value] = ReadSeveral(Encoding.UTF8.GetString(text), width, read);
            }

            var numbers = field.Values.Span;
            for (var row = 0; row < tableRows.Length; row++)
            {
                if (numbers[tableRows[row]] is not (var value and >= 0)) continue;
                var cells = rows[row].Slice(cell, kept * width);
                if (codes[value * width] >= 0) Put(cells, codes.AsSpan(value * width, width), width);
                else if (several.TryGetValue(value, out var known)) Put(cells, known, width);
            }
        }
    }

    // The semicolon of an extension parts nothing.
    private static bool IsOne(ReadOnlySpan<byte> text) =>
        text.LastIndexOf((byte)';') is var last && (last < 0 || last == text.IndexOf(Extension));

    private static int[] ReadSeveral(string text, int width, ReadCells read)
    {
        var cells = new List<int>();
        Span<int> own = stackalloc int[width];
        foreach (var part in text.Split("; ", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            own[0] = -1;
            read(Encoding.UTF8.GetBytes(part), own);
            if (own[0] >= 0) cells.AddRange(own);
        }

        return [.. cells];
    }

    private static void Put(Span<int> cells, ReadOnlySpan<int> codes, int width)
    {
        for (var i = 0; i < codes.Length; i += width)
        {
            for (var at = 0; at < cells.Length; at += width)
            {
                if (cells[at] == codes[i]) break;
                if (cells[at] >= 0) continue;
                codes.Slice(i, width).CopyTo(cells[at..]);
                break;
            }
        }
    }

    /// <summary>Writes the codes of one phone number or address; leaves the first as it is where there is none.</summary>
    private delegate void ReadCells(ReadOnlySpan<byte> part, Span<int> cells);
}
