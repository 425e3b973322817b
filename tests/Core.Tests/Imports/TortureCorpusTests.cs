using System.Text.Json;
using CareLabel.Imports;
using CareLabel.Tests;

namespace CareLabel.Core.Tests.Imports;

/// <summary>Every file of the shared torture corpus gives what its manifest says, where the corpus is at hand.</summary>
public sealed class TortureCorpusTests
{
    // What the manifest warns of and where: code of the warning, its first line, and how many rows are read and unread.
    private static readonly Dictionary<string, (string Code, int Line, int Read, int Unread)> Warned = new()
    {
        ["mojibake_double_utf8.csv"] = ("encoded-twice", 1, 3, 0),
        ["invalid_utf8_one_byte.csv"] = ("mixed-encodings", 4, 3, 0),
        ["delims_only_rows.csv"] = ("wrong-shape", 6, 3, 1),
        ["unclosed_quote.csv"] = ("unclosed-quote", 2, 2, 1),
        ["unclosed_quote_then_50k.csv"] = ("unclosed-quote", 2, 50_000, 1),
        ["ragged_short_long.csv"] = ("wrong-shape", 3, 2, 2),
        ["unquoted_comma_in_name.csv"] = ("wrong-shape", 2, 1, 1),
        ["duplicate_headers.csv"] = ("duplicate-column", 1, 1, 0),
        ["no_header.csv"] = ("no-header", 1, 3, 0),
        ["header_only.csv"] = ("no-rows", 1, 0, 0),
        ["preamble_title_rows.csv"] = ("lines-before-header", 1, 3, 0),
        ["footer_total_row.csv"] = ("total", 5, 3, 1),
        ["two_tables.csv"] = ("second-table", 6, 3, 2),
        ["nul_bytes.csv"] = ("nul-characters", 2, 3, 0),
        ["control_chars.csv"] = ("control-characters", 2, 1, 0),
        ["zero_width_bidi.csv"] = ("invisible-characters", 2, 1, 0),
        ["excel_scientific_phone.csv"] = ("lost-digits", 2, 2, 0),
        ["long_cell_1mb.csv"] = ("long-cell", 2, 1, 1),
        ["wide_5000_columns.csv"] = ("many-columns", 1, 1, 0),
        ["truncated_upload.csv"] = ("last-line-incomplete", 800, 600, 199),
    };

    // What these warn of is in the values (a date that cannot be, "maybe" as yes or no), which the standards judge.
    private static readonly string[] JudgedByStandards = ["decimal_comma_dates.csv", "bool_null_variants.csv", "emails_many_in_cell.csv"];

    public static TheoryData<string> Files()
    {
        var files = new TheoryData<string>();
        foreach (var one in Cases()) files.Add(one.GetProperty("file").GetString()!);
        if (files.Count == 0) files.Add("");
        return files;
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Reads_each_file_as_its_manifest_says(string file)
    {
        if (file.Length == 0) return;

        var said = Cases().Single(one => one.GetProperty("file").GetString() == file);
        var path = Path.Combine(Vectors.Shared("corpora/csv/crm-torture")!, file);
        if (said.GetProperty("expect").GetString() == "reject")
        {
            var sentence = Reads.Refused(path).Sentence;
            Assert.Contains(said.GetProperty("reason").GetString()!.Split(" (")[0], sentence, StringComparison.Ordinal);
            return;
        }

        var lists = Reads.Done(path);
        if (Strings(said.GetProperty("header")) is { } header) Assert.Equal(header, lists.Files[0].Header);
        if (said.GetProperty("rows").ValueKind == JsonValueKind.Array)
            Assert.Equal(said.GetProperty("rows").EnumerateArray().Select(row => Strings(row)!), Reads.Rows(lists));
        if (said.TryGetProperty("encoding", out var encoding))
            Assert.Equal(encoding.GetString()!.Replace("-sig", "", StringComparison.Ordinal), lists.Files[0].Format.Encoding);
        if (said.TryGetProperty("delimiter", out var delimiter))
            Assert.Equal(delimiter.GetString()![0], lists.Files[0].Format.Delimiter);
        if (said.GetProperty("expect").GetString() == "ok") Assert.Empty(lists.Files[0].UnreadRows);
        else if (!JudgedByStandards.Contains(file)) IsWarned(lists, Warned[file]);
    }

    [Fact]
    public void Reads_csv_spectrum_as_its_json_says()
    {
        if (Vectors.Shared("corpora/csv/csv-spectrum/csvs") is not { } folder) return;

        // The corpus has no right answer for location_coordinates.csv: its JSON shows another number.
        foreach (var path in Directory.GetFiles(folder, "*.csv").Where(path => !path.EndsWith("coordinates.csv", StringComparison.Ordinal)))
        {
            var lists = Reads.Done(path);
            var json = Path.Combine(folder, "..", "json", Path.GetFileNameWithoutExtension(path) + ".json");
            var wanted = JsonDocument.Parse(File.ReadAllBytes(json)).RootElement.EnumerateArray()
                .Select(row => row.EnumerateObject().Select(cell => cell.Value.GetString()!).ToArray()).ToArray();

            Assert.Equal(wanted, Reads.Rows(lists));
            Assert.Empty(lists.Files[0].Warnings);
        }
    }

    private static void IsWarned(Lists lists, (string Code, int Line, int Read, int Unread) wanted)
    {
        var file = lists.Files[0];
        Assert.Contains(file.Warnings, warning => warning.Code == wanted.Code && warning.Line == wanted.Line);
        Assert.Equal((wanted.Read, wanted.Unread), (file.ReadRows, file.UnreadRows.Count));
    }

    private static IEnumerable<JsonElement> Cases() =>
        Vectors.Shared("corpora/csv/crm-torture/manifest.json") is { } manifest
            ? [.. JsonDocument.Parse(File.ReadAllBytes(manifest)).RootElement.GetProperty("cases").EnumerateArray()]
            : [];

    private static string[]? Strings(JsonElement array) =>
        array.ValueKind == JsonValueKind.Array ? [.. array.EnumerateArray().Select(one => one.GetString()!)] : null;
}
