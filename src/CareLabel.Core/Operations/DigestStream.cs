using System.Security.Cryptography;
using CareLabel.Exports;

namespace CareLabel.Operations;

/// <summary>Hands on what is written, and keeps its digest. The stream below stays open.</summary>
internal sealed class DigestStream(Stream to, IncrementalHash digest) : WriteOnlyStream(to)
{
    protected override void Look(ReadOnlySpan<byte> written) => digest.AppendData(written);
}
