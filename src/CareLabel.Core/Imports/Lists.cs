using System.Text;
using CareLabel.Wash.Tables;

namespace CareLabel.Imports;

/// <summary>Files read into one table, with everything that a person should know about the reading.</summary>
/// <param name="Table">The rows that could be taken as data; its sources are <paramref name="Files"/>, in order.</param>
/// <param name="Files">One for each path given.</param>
public sealed record Lists(Table Table, IReadOnlyList<ListFile> Files)
{
    /// <summary>Where a row of the table came from: number of the file, and the data row counted from 1 in it.</summary>
    public (int File, int Row) NumberOf(int tableRow)
    {
        var file = Table.SourceOf(tableRow);
        return (file, Files[file].RowNumber(tableRow - Table.Sources[file].FirstRow));
    }
}

/// <summary>One file as it was read.</summary>
/// <param name="Path">As given.</param>
/// <param name="Format">How it is written.</param>
/// <param name="Header">The column names; "Column 1" … where the file names none.</param>
/// <param name="ReadRows">How many rows of the table came from it.</param>
/// <param name="Warnings">What a person should know, in the order in which it was met.</param>
/// <param name="UnreadRows">The data rows that are not in the table, in order.</param>
public sealed record ListFile(string Path, FileFormat Format, IReadOnlyList<string> Header, int ReadRows,
    IReadOnlyList<FileWarning> Warnings, IReadOnlyList<UnreadRow> UnreadRows)
{
    /// <summary>The number, counted from 1 with unread rows, of the n-th row (from 0) that was read.</summary>
    public int RowNumber(int readRow)
    {
        // The k-th unread row (from 0) has Row - 1 - k read rows before it, which grows with k.
        int low = 0, high = UnreadRows.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (UnreadRows[middle].Row - 1 - middle <= readRow) low = middle + 1;
            else high = middle;
        }

        return readRow + 1 + low;
    }
}

/// <summary>How a file is written, as found.</summary>
/// <param name="Kind">"csv" or "xlsx" or "xls".</param>
/// <param name="Encoding">Name of the text encoding ("utf-8", "windows-1250" …); empty for a workbook.</param>
/// <param name="Delimiter">The character between cells; '\0' for a workbook.</param>
/// <param name="Quote">The character around cells that need one; '\0' for a workbook.</param>
/// <param name="HeaderLine">The physical line (or sheet row) of the header from 1; 0 where there is none.</param>
/// <param name="SkippedLines">How many lines before the header, or before the first row, were skipped.</param>
public sealed record FileFormat(string Kind, string Encoding, char Delimiter, char Quote, int HeaderLine, int SkippedLines);

/// <summary>Something that a person should know about a file.</summary>
/// <param name="Code">Stable, in kebab case.</param>
/// <param name="Sentence">With the line numbers.</param>
/// <param name="Line">The first physical line it is about, from 1.</param>
/// <param name="Count">How many times it was met.</param>
public sealed record FileWarning(string Code, string Sentence, long Line, int Count);

/// <summary>A data row that could not be taken as data.</summary>
/// <param name="File">The path as given.</param>
/// <param name="Row">Counted from 1 among the data rows of the file.</param>
/// <param name="Line">The physical line on which it begins, from 1.</param>
/// <param name="RawUtf8">Its text as UTF-8, without the line end; cut at <see cref="MostRawBytes"/>.</param>
/// <param name="RawBytes">How many bytes the row has, which is more than <paramref name="RawUtf8"/> where that was cut.</param>
/// <param name="Code">Why, in kebab case.</param>
/// <param name="Reason">Why, as a sentence that names the line.</param>
public sealed record UnreadRow(string File, int Row, long Line, byte[] RawUtf8, long RawBytes, string Code, string Reason)
{
    /// <summary>How much of a row's raw text is kept.</summary>
    public const int MostRawBytes = 64 * 1024;

    /// <summary>Its text as it stands in the file; ends with "…" where it was cut.</summary>
    public string Raw => Encoding.UTF8.GetString(RawUtf8) + (RawBytes > RawUtf8.Length ? "…" : "");
}

/// <summary>How far the reading is.</summary>
/// <param name="File">The path being read.</param>
/// <param name="Bytes">Bytes read of all files.</param>
/// <param name="OfBytes">Bytes of all files.</param>
/// <param name="Rows">Data rows met.</param>
public readonly record struct ReadProgress(string File, long Bytes, long OfBytes, long Rows);
