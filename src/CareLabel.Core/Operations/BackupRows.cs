using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace CareLabel.Operations;

/// <summary>
/// Rows of a table as lines of JSON, one array a row: numbers, texts, <c>null</c>, <c>{"x":…}</c> for bytes and <c>{"r":…}</c> for fractions. Keeps
/// the number of rows and the sum of their digests, which does not depend on their order.
/// </summary>
internal sealed class BackupRows : IDisposable
{
    private const int FlushBytes = 1 << 16;

    private readonly Stream _to;
    private readonly MemoryStream _buffer = new();
    private readonly Utf8JsonWriter _json;
    private ulong _sum;

    /// <summary>Writes to a stream.</summary>
    public BackupRows(Stream to)
    {
        _to = to;
        _json = new(_buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true });
    }

    /// <summary>How many rows were written.</summary>
    public long Count { get; private set; }

    /// <summary>The sum of their digests.</summary>
    public string Sum => _sum.ToString("x16", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Writes a row.</summary>
    public void Write(ReadOnlySpan<object?> values)
    {
        var begin = (int)_buffer.Length;
        _json.Reset(_buffer);
        _json.WriteStartArray();
        foreach (var value in values) Write(value);
        _json.WriteEndArray();
        _json.Flush();
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(_buffer.GetBuffer().AsSpan(begin, (int)_buffer.Length - begin), digest);
        unchecked
        {
            _sum += System.Buffers.Binary.BinaryPrimitives.ReadUInt64BigEndian(digest);
        }

        Count++;
        _buffer.WriteByte((byte)'\n');
        if (_buffer.Length >= FlushBytes) Flush();
    }

    /// <summary>Writes what is left in memory.</summary>
    public void Flush()
    {
        _to.Write(_buffer.GetBuffer(), 0, (int)_buffer.Length);
        _buffer.SetLength(0);
    }

    public void Dispose()
    {
        _json.Dispose();
        _buffer.Dispose();
    }

    /// <summary>Reads a line.</summary>
    public static object?[] Read(string line)
    {
        using var json = JsonDocument.Parse(line);
        return [.. json.RootElement.EnumerateArray().Select(Value)];
    }

    private static object? Value(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.String => json.GetString(),
        JsonValueKind.Number => json.GetInt64(),
        JsonValueKind.Object when json.TryGetProperty("x", out var bytes) => bytes.GetBytesFromBase64(),
        JsonValueKind.Object when json.TryGetProperty("r", out var fraction) =>
            double.Parse(fraction.GetString()!, System.Globalization.CultureInfo.InvariantCulture),
        _ => throw new JsonException($"A row cannot hold {json.ValueKind}."),
    };

    private void Write(object? value)
    {
        switch (value)
        {
            case null: _json.WriteNullValue(); break;
            case string text: _json.WriteStringValue(text); break;
            case long number: _json.WriteNumberValue(number); break;
            case byte[] bytes:
                _json.WriteStartObject();
                _json.WriteBase64String("x", bytes);
                _json.WriteEndObject();
                break;
            case double fraction:
                _json.WriteStartObject();
                _json.WriteString("r", fraction.ToString("R", System.Globalization.CultureInfo.InvariantCulture));
                _json.WriteEndObject();
                break;
            default: throw new NotSupportedException($"A {value.GetType().Name} has no form in a backup.");
        }
    }
}
