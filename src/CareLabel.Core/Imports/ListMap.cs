using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using CareLabel.Shared;

namespace CareLabel.Imports;

/// <summary>Where a column of a list goes.</summary>
/// <param name="Column">The header; <c>#3</c> for the third column where headers are alike.</param>
/// <param name="To">
/// <c>person.email</c>, <c>company.number</c>: a kind of record and the key of a field. <c>person.name</c> takes a full name apart,
/// <c>person.address</c> and <c>company.address</c> a whole address; <c>id</c> is the record's id in the source. Null leaves the column out.
/// </param>
/// <param name="Number">Which of several: the second phone is 2; of an address, which address. 0 for the next that is free.</param>
/// <param name="Use">For phones, e-mails and addresses: a value of the pick list of uses.</param>
/// <param name="Clears">Whether an empty cell clears the field of a record that is there; else it leaves it as it is.</param>
/// <param name="Why">For people: why the column was mapped so.</param>
public sealed record ListMapLine(string Column, string? To, int Number = 0, string? Use = null, bool Clears = false, string? Why = null)
{
    /// <summary>Where a column goes that holds ids of several earlier systems, as an export writes them.</summary>
    public const string OldIds = "old-ids";

    /// <summary>The use of a link whose column holds ids of the list's source only, and no names.</summary>
    public const string ById = "id";

    /// <summary>The kind of record; null where the column is left out or is the id.</summary>
    [JsonIgnore]
    public RecordKind? Kind => To is null ? null : To.StartsWith("person.", StringComparison.Ordinal) ? RecordKind.Person
        : To.StartsWith("company.", StringComparison.Ordinal) ? RecordKind.Company : null;

    /// <summary>The key of the field.</summary>
    [JsonIgnore]
    public string Field => To is null ? "" : To[(To.IndexOf('.', StringComparison.Ordinal) + 1)..];
}

/// <summary>How the columns of a list become fields. Written as JSON it can be read, changed and given again.</summary>
/// <param name="Rows">What a row is first of all; the other kind is what it is linked to.</param>
/// <param name="Lines">One for each column, in the list's order.</param>
public sealed record ListMap(RecordKind Rows, IReadOnlyList<ListMapLine> Lines)
{
    private static readonly JsonSerializerOptions Written = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault, ReadCommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
    };

    /// <summary>The country of rows that do not say theirs.</summary>
    public string? Country { get; init; }

    /// <summary>The order of day and month in dates that do not tell.</summary>
    public CareLabel.Wash.Standards.DateOrder Dates { get; init; }

    /// <summary>As JSON.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, Written);

    /// <summary>From JSON; null where it is none.</summary>
    public static ListMap? FromJson(string json)
    {
        try
        {
            var map = JsonSerializer.Deserialize<ListMap>(json, Written);
            return map is { Lines.Count: > 0 } && map.Lines.All(line => line?.Column is not null) ? map : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>By which a header is known again.</summary>
    public static string PrintOf(IReadOnlyList<string> header) =>
        Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\u001F', header.Select(name => name.ToUpperInvariant())))))[..32];

    /// <summary>The name by which a line of a mapping calls a column.</summary>
    public static string NameOf(IReadOnlyList<string> header, int column) =>
        header[column].Length > 0 && header.Count(name => name == header[column]) == 1
            ? header[column]
            : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"#{column + 1}");
}
