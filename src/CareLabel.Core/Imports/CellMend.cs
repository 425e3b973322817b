using System.Buffers;
using System.Text;
using System.Text.Unicode;
using CareLabel.Exports;

namespace CareLabel.Imports;

/// <summary>Gives the content of a cell as it was meant: without guards, control characters and foreign bytes.</summary>
internal static class CellMend
{
    /// <summary>Takes away the apostrophe before a formula or a number, and Excel's ="0912" around a number kept as text.</summary>
    public static void Unwrap(ReadOnlySpan<byte> bytes, ref int start, ref int length)
    {
        var cell = bytes.Slice(start, length);
        if (cell[0] == '\'')
        {
            if (CellGuard.Strips(cell)) (start, length) = (start + 1, length - 1);
        }
        else if (cell is [(byte)'=', (byte)'"', .., (byte)'"'] && length > 2 && !cell[2..^1].Contains((byte)'"'))
        {
            (start, length) = (start + 2, length - 3);
        }
    }

    /// <summary>Writes a cell's controls away in place, keeping tabs and line ends; answers the new length.</summary>
    public static int RemoveControls(Span<byte> cell)
    {
        var write = 0;
        foreach (var b in cell)
        {
            if (b >= 32 ? b != 127 : b is 9 or 10 or 13) cell[write++] = b;
        }

        return write;
    }

    /// <summary>The bytes with each one that is not UTF-8 read by an old code page; null where all are UTF-8.</summary>
    public static byte[]? ToUtf8(ReadOnlySpan<byte> cell, CodePage legacy)
    {
        if (Utf8.IsValid(cell)) return null;

        var mended = new ArrayBufferWriter<byte>(cell.Length + 16);
        while (!cell.IsEmpty)
        {
            var valid = Rune.DecodeFromUtf8(cell, out _, out var length) == OperationStatus.Done;
            mended.Write(valid ? cell[..length] : legacy.Utf8(cell[0]));
            cell = cell[(valid ? length : 1)..];
        }

        return mended.WrittenSpan.ToArray();
    }
}
