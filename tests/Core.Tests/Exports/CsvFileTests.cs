using System.Globalization;
using System.Text;
using System.Text.Json;
using CareLabel.Core.Tests.Imports;
using CareLabel.Exports;
using CareLabel.Tests;
using FsCheck;
using FsCheck.Fluent;

namespace CareLabel.Core.Tests.Exports;

public sealed class CsvFileTests : IDisposable
{
    private static readonly string[] Header = ["Name", "Company", "Notes"];

    private readonly Reads _reads = new();

    public void Dispose() => _reads.Dispose();

    [Fact]
    public void Writes_rfc_4180()
    {
        var text = Written(["Name", "Notes"], [["Ann, B", "say \"hi\"\nnow"], ["", "x"]]);

        Assert.Equal("Name,Notes\r\n\"Ann, B\",\"say \"\"hi\"\"\nnow\"\r\n,x\r\n", text);
    }

    [Theory]
    [InlineData("=1+1", true)]
    [InlineData("@handle", true)]
    [InlineData("\tx", true)]
    [InlineData("\rx", true)]
    [InlineData("+cmd|' /C calc'!A0", true)]
    [InlineData("-2+3", true)]
    [InlineData("- note", true)]
    [InlineData(" =1", true)]
    [InlineData("\u00A0=1", true)]
    [InlineData("\u200B@x", true)]
    [InlineData("＝1+1", true)]
    [InlineData("＠x", true)]
    [InlineData("﹦1+1", true)]
    [InlineData("﹫x", true)]
    [InlineData("＋x", true)]
    [InlineData("－x", true)]
    [InlineData("﹢x", true)]
    [InlineData("﹣x", true)]
    [InlineData("\u2212x", true)]
    [InlineData("\"=1", true)]
    [InlineData("\u007F=1", true)]
    [InlineData("\u0085=1", true)]
    [InlineData("\u00AD=1", true)]
    [InlineData("\u1680=1", true)]
    [InlineData("\u3000=1", true)]
    [InlineData("\uFEFF=1", true)]
    [InlineData("\u2028=1", true)]
    [InlineData("\u2060=1", true)]
    [InlineData("'=1", true)]
    [InlineData("'0912", true)]
    [InlineData("'+4722123456", true)]
    [InlineData("+47 22 12 34 56", false)]
    [InlineData("+48600111222; +48601222333", true)]
    [InlineData("'+48600111222; +48601222333", true)]
    [InlineData("+48600111222; +", true)]
    [InlineData("+48600111222; =1", true)]
    [InlineData("+48600111222;+48", true)]
    [InlineData("+; +48601222333", true)]
    [InlineData("+48; +cmd|' /C calc'!A0", true)]
    [InlineData("-5", false)]
    [InlineData("-", false)]
    [InlineData("+1 (212) 555-01/02", false)]
    [InlineData("'t Hooft", false)]
    [InlineData("'", false)]
    [InlineData("'-", false)]
    [InlineData("a=b", false)]
    [InlineData("Ann", false)]
    [Promise(114, "export: safe against formula injection")]
    public void Guards_what_a_spreadsheet_would_run(string cell, bool guarded)
    {
        Assert.Equal(guarded, CellGuard.Needs(Encoding.UTF8.GetBytes(cell)));
        if (guarded) Assert.Equal($"Name\r\n\"'{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"\r\n", Written(["Name"], [[cell]]));
    }

    [Fact]
    public void An_exempt_column_is_never_altered() =>
        Assert.Equal("id,Name\r\n=1,\"'=1\"\r\n", Written(["id", "Name"], [["=1", "=1"]]));

    [Fact]
    public void Numbers_and_lone_empty_cells_are_written_so_that_they_are_cells()
    {
        using var stream = new MemoryStream();
        using (var file = new CsvFile(stream, ["n"]))
        {
            file.Cell(-12);
            file.EndRow();
            file.Cell("");
            file.EndRow();
            file.Cell(0.12345, 3);
            file.EndRow();
        }

        Assert.Equal("n\r\n-12\r\n\"\"\r\n0.123\r\n", Encoding.UTF8.GetString(stream.ToArray()));
    }

    [Fact]
    public void Numbers_have_as_many_decimals_as_they_need()
    {
        double[] numbers = [0, -0.0, 0.05, 0.1, 1, 7.4, 0.999995, 0.9999999, 12.345, 100, 1234567.8, -0.001, -60, -3.25, 1e14, 1e15, double.NaN];
        numbers = [.. numbers, .. Enumerable.Range(0, 2000).Select(i => i * i / 7919d)];
        foreach (var decimals in (int[])[0, 2, 4, 6])
        {
            var cells = new WrittenCells();
            foreach (var number in numbers) cells.Add(number, decimals);

            Assert.Equal(
                string.Join(',', numbers.Select(number => Math.Round(number, decimals).ToString("0.##########", CultureInfo.InvariantCulture))),
                Encoding.UTF8.GetString(cells.Bytes));
        }
    }

    [Fact]
    public void Cells_made_once_stand_in_a_row_like_others()
    {
        using var stream = new MemoryStream();
        using (var file = new CsvFile(stream, ["a", "b", "c"]))
        {
            file.Cells(WrittenCells.Of("=1", "x,\"y\""));
            file.Cell("z");
            file.EndRow();
            file.Cell("z");
            file.Cells(WrittenCells.Of("", new string('q', 2_000)));
            file.EndRow();
            file.Cells(WrittenCells.Of("1", "2", "3", "4"));
            Assert.Throws<InvalidOperationException>(file.EndRow);
        }

        Assert.Equal($"a,b,c\r\n\"'=1\",\"x,\"\"y\"\"\",z\r\nz,,{new string('q', 2_000)}\r\n1,2,3,4", Encoding.UTF8.GetString(stream.ToArray()));
    }

    [Fact]
    public void A_row_of_the_wrong_length_is_a_bug()
    {
        using var file = new CsvFile(new MemoryStream(), ["a", "b"]);
        file.Cell("x");
        Assert.Throws<InvalidOperationException>(file.EndRow);
        file.Cell("y");
        Assert.Throws<InvalidOperationException>(() => file.Cell("z"));
    }

    [Fact]
    public void Cells_larger_than_the_buffer_are_written_whole()
    {
        var large = new string('x', 300_000) + "\"" + new string('y', 300_000);

        Assert.Equal($"a,b\r\n\"{large.Replace("\"", "\"\"", StringComparison.Ordinal)}\",{new string('z', 200_000)}\r\n",
            Written(["a", "b"], [[large, new string('z', 200_000)]]));
    }

    [Fact]
    [Promise(114, "export: our own reader gives back what was written")]
    public void What_is_written_is_read_again_to_the_byte()
    {
        string[] pieces =
        [
            "=", "@", "+", "-", "; +", "; ", "'", "''", "\"", "\"\"", ",", ";", "|", "\t", "\r", "\n", "\r\n", " ", "\\", "\\\"", "0912", "1", "a", "Ann",
            "æ", "ł", "日本", "\u00A0", "\u200B", "x@y.no", "sep=;", "E+11", "Total",
        ];
        var cell = Gen.Elements(pieces).ListOf().Select(parts => string.Concat(parts));
        var rows = Gen.NonEmptyListOf(cell.ArrayOf(3).Where(row => row.Any(one => one.Length > 0)));

        Prop.ForAll(rows.ToArbitrary(), written =>
        {
            var sent = written.Where(row => row[0] is not ("Total" or "TotalTotal")).Append(["Ann", "Firma", "end"]).ToArray();
            var lists = _reads.Read(Written(Header, sent));
            Assert.Empty(lists.Files[0].UnreadRows);
            Assert.Equal(sent, Reads.Rows(lists));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(1500).WithQuietOnSuccess(true));
    }

    [Fact]
    public void Every_known_formula_payload_is_guarded_and_comes_back()
    {
        if (Vectors.Shared("corpora/payloads/own/csv-formula-injection.json") is not { } path) return;

        var payloads = JsonDocument.Parse(File.ReadAllBytes(path)).RootElement;
        foreach (var one in payloads.GetProperty("must_not_execute").EnumerateArray())
        {
            var (cell, lead) = (one.GetProperty("cell").GetString()!, one.GetProperty("lead").EnumerateArray().Select(c => c.GetString()).ToList());
            var harmless = lead.Contains("embedded") || cell.StartsWith('%') || (lead.Contains("fullwidth") && cell.Length == 2);
            Assert.True(harmless || CellGuard.Needs(Encoding.UTF8.GetBytes(cell)), cell);
        }

        var cells = payloads.EnumerateObject().Where(part => part.Value.ValueKind == JsonValueKind.Array)
            .SelectMany(part => part.Value.EnumerateArray())
            .Select(one => one.ValueKind == JsonValueKind.String ? one.GetString()! : one.GetProperty("cell").GetString()!)
            .Where(cell => !cell.Any(c => char.IsControl(c) && c is not ('\t' or '\r' or '\n'))).ToList();
        var lists = _reads.Read(Written(Header, [.. cells.Select(cell => new[] { "Ann", cell, cell })]));
        Assert.Equal(cells, Reads.Rows(lists).Select(row => row[1]));
    }

    private static string Written(string[] header, string[][] rows)
    {
        using var stream = new MemoryStream();
        using (var file = new CsvFile(stream, header, Array.IndexOf(header, "id")))
        {
            foreach (var row in rows)
            {
                foreach (var cell in row) file.Cell(cell);
                file.EndRow();
            }
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
