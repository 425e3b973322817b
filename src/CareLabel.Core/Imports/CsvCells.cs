using System.Runtime.CompilerServices;

namespace CareLabel.Imports;

/// <summary>Brings the cells of a row of text into the form in which they were meant.</summary>
/// <param name="legacy">The code page of bytes that are not UTF-8.</param>
/// <param name="log">Told what was mended.</param>
internal sealed class CsvCells(CodePage legacy, FileLog log)
{
    /// <summary>Mends each cell in place, or behind the block where it becomes longer.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Mend(RowBatch batch, CsvScanner row, Suspicion what, Span<int> starts, Span<int> lengths)
    {
        for (var i = 0; i < starts.Length; i++)
        {
            if (lengths[i] == 0) continue;
            if (row.AnyEscaped && i < row.Count && row.IsEscaped(i))
                lengths[i] = row.Unescape(batch.Bytes.AsSpan(starts[i], lengths[i]));
            if ((what & Suspicion.NotUtf8) != 0 && CellMend.ToUtf8(batch.Bytes.AsSpan(starts[i], lengths[i]), legacy) is { } mended)
                (starts[i], lengths[i]) = (batch.Store(mended), mended.Length);
            if (lengths[i] > 1 && batch.Bytes[starts[i]] is (byte)'\'' or (byte)'=')
                CellMend.Unwrap(batch.Bytes, ref starts[i], ref lengths[i]);
            if ((what & (Suspicion.Nul | Suspicion.Control)) != 0)
                lengths[i] = CellMend.RemoveControls(batch.Bytes.AsSpan(starts[i], lengths[i]));
        }
    }

    /// <summary>Tells what is mended on a line.</summary>
    public void Note(Suspicion what, long line)
    {
        if ((what & Suspicion.Nul) != 0) log.Note("nul-characters", line);
        if ((what & Suspicion.Control) != 0) log.Note("control-characters", line);
        if ((what & Suspicion.Invisible) != 0) log.Note("invisible-characters", line);
        if ((what & Suspicion.LostDigits) != 0) log.Note("lost-digits", line);
        if ((what & Suspicion.NotUtf8) != 0)
            log.Note("mixed-encodings", line, FormattableString.Invariant($"line {line} is not UTF-8 as the rest: read as {legacy.Name}"));
    }

    /// <summary>The text of a row as UTF-8.</summary>
    public ReadOnlySpan<byte> Raw(ReadOnlySpan<byte> row) => CellMend.ToUtf8(row, legacy) ?? row;
}
