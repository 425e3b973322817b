using System.Buffers;

namespace CareLabel.Imports;

/// <summary>How cells and rows are told apart in a text file.</summary>
/// <param name="Delimiter">Between cells: , ; tab or |.</param>
/// <param name="Quote">Around cells that hold a delimiter, a quote or a line end; doubled within.</param>
/// <param name="CarriageReturns">Lines end with CR alone, as on old Macs; LF and CRLF then end lines too.</param>
/// <param name="Backslashes">Within quotes a backslash goes before a quote or a backslash, as MySQL writes.</param>
internal sealed record Dialect(byte Delimiter, byte Quote = (byte)'"', bool CarriageReturns = false, bool Backslashes = false)
{
    /// <summary>What ends a cell without quotes.</summary>
    public SearchValues<byte> Ends { get; } =
        SearchValues.Create(CarriageReturns ? [Delimiter, (byte)'\n', (byte)'\r'] : [Delimiter, (byte)'\n']);
}
