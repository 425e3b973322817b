using System.Text;
using CareLabel.Demo.MadeUp;

namespace CareLabel.Wash.Bench.Generating;

/// <summary>Writes a made-up list as CSV: UTF-8, comma, LF, quotes where needed. All processors make rows; the order is the list's.</summary>
public static class ListFile
{
    private const int Chunk = 8192;

    /// <summary>Writes the list to <paramref name="list"/>, and id and truth to <paramref name="truth"/> when it is given.</summary>
    public static void Write(MadeUpList from, Stream list, Stream? truth, bool withTruth)
    {
        var header = from.Columns.Select(column => column.Header).ToList();
        if (withTruth) header.Insert(1, "truth");
        list.Write(Encoding.UTF8.GetBytes(string.Join(',', header) + "\n"));
        truth?.Write("Id,truth\n"u8);
        var chunks = (from.Count + Chunk - 1) / Chunk;
        var batch = Math.Max(1, Environment.ProcessorCount);
        var made = new (byte[] List, byte[] Truth)[batch];
        for (var first = 0L; first < chunks; first += batch)
        {
            var now = (int)Math.Min(batch, chunks - first);
            Parallel.For(0, now, i => made[i] = Make(from, (first + i) * Chunk, withTruth, truth is not null));
            for (var i = 0; i < now; i++)
            {
                list.Write(made[i].List);
                truth?.Write(made[i].Truth);
            }
        }
    }

    private static (byte[] List, byte[] Truth) Make(MadeUpList from, long first, bool withTruth, bool truthApart)
    {
        var (list, truth, row, columns) = (new StringBuilder(Chunk * 200), new StringBuilder(), new MadeUpRow(), from.Columns);
        for (var i = first; i < Math.Min(from.Count, first + Chunk); i++)
        {
            from.Write(i, row);
            list.Append(row[MadeUpField.Id]);
            if (withTruth) list.Append(',').Append(row[MadeUpField.Truth]);
            for (var c = 1; c < columns.Count; c++) Cell(list.Append(','), row[columns[c].MadeUpField]);
            list.Append('\n');
            if (truthApart) truth.Append(row[MadeUpField.Id]).Append(',').Append(row[MadeUpField.Truth]).Append('\n');
        }

        return (Encoding.UTF8.GetBytes(list.ToString()), Encoding.UTF8.GetBytes(truth.ToString()));
    }

    private static void Cell(StringBuilder line, string cell)
    {
        if (cell.AsSpan().IndexOfAny(",\"\n") < 0) line.Append(cell);
        else line.Append('"').Append(cell.Replace("\"", "\"\"", StringComparison.Ordinal)).Append('"');
    }
}
