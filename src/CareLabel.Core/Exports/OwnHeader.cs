using System.Globalization;
using CareLabel.Fields;

namespace CareLabel.Exports;

/// <summary>The headers of lists that CareLabel writes itself: the names of fields, with a number where a record has several.</summary>
internal static class OwnHeader
{
    /// <summary>The column of CareLabel's own ids; it stands first, and by it an export is known again.</summary>
    public const string Id = "CareLabel id";

    /// <summary>The column of ids that other systems gave; it stands last.</summary>
    public const string OldIds = "Old ids";

    private const string LinkEnd = " id";

    private const int MostPlain = 60, MostDigits = 3;

    /// <summary>How a list that CareLabel wrote begins; programs that save it again may write it otherwise.</summary>
    public static ReadOnlySpan<byte> Start => "CareLabel id,"u8;

    /// <summary>What a field is called in a list: its label, or its key where the label alone would not be found again.</summary>
    /// <param name="field">The field.</param>
    /// <param name="all">All fields of its records.</param>
    public static string NameOf(Field field, IEnumerable<Field> all) =>
        IsPlain(field.Label) && all.All(other => ReferenceEquals(other, field) || !MayMean(other, field.Label)) ? field.Label : field.Key;

    /// <summary>The header of the ids that a field links to, beside their names.</summary>
    public static string OfLink(string name, int number) => Of(name + LinkEnd, number);

    /// <summary>The field of a header, its number, and whether the column holds ids of records; null where no field is called so.</summary>
    public static (Field Field, int Number, bool IsLink)? Find(string header, IReadOnlyCollection<Field> all)
    {
        var (name, number) = Read(header);
        if (Called(name, all) is { } field) return (field, number, false);
        return name.EndsWith(LinkEnd, StringComparison.Ordinal) && Called(name[..^LinkEnd.Length], all) is { LinksTo: not null } link ? (link, number, true) : null;
    }

    private static Field? Called(string name, IReadOnlyCollection<Field> all) => all.FirstOrDefault(field => NameOf(field, all) == name);

    // A label that looks like a value, a number or another column is none that a reader of lists takes for a header.
    private static bool IsPlain(string label) => label.Length is > 0 and <= MostPlain && char.IsLetter(label[0]) && label.All(IsPlain) && label.Count(char.IsDigit) <= MostDigits
        && label.Trim() == label && Read(label).Number == 1 && label is not (Id or OldIds) && !label.EndsWith(LinkEnd, StringComparison.Ordinal);

    private static bool IsPlain(char sign) => char.IsLetterOrDigit(sign) || sign is ' ' or '-' or '_' or '/' or '.' or '(' or ')' or '&';

    private static bool MayMean(Field field, string label) => Spelling.Key(field.Label) == Spelling.Key(label) || field.Key.Equals(label, StringComparison.OrdinalIgnoreCase);

    /// <summary>The header of a field.</summary>
    public static string Of(string label, int number) => number == 1 ? label : string.Create(CultureInfo.InvariantCulture, $"{label} {number}");

    /// <summary>Name and number of a header; 1 where it has none.</summary>
    public static (string Name, int Number) Read(string header)
    {
        var space = header.LastIndexOf(' ');
        return space > 0 && int.TryParse(header.AsSpan(space + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 0 and < 100
            ? (header[..space], number)
            : (header, 1);
    }
}
