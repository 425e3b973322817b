using System.Globalization;
using System.Text.Json;
using CareLabel.Shared;

namespace CareLabel.Data.Write;

/// <summary>Values as the journal writes them: the same on all databases, and readable by people.</summary>
public static class JournalValue
{
    /// <summary>The JSON of a value; of an enum its number.</summary>
    public static void Write(Utf8JsonWriter json, object? value)
    {
        switch (value)
        {
            case null: json.WriteNullValue(); break;
            case string text: json.WriteStringValue(text); break;
            case bool yes: json.WriteBooleanValue(yes); break;
            case int or long or short: json.WriteNumberValue(Convert.ToInt64(value, CultureInfo.InvariantCulture)); break;
            case Enum number: json.WriteNumberValue(Convert.ToInt64(number, CultureInfo.InvariantCulture)); break;
            case Guid id: json.WriteStringValue(id); break;
            case IId id: json.WriteStringValue(id.Value); break;
            case DateTime moment: json.WriteStringValue(Microseconds(moment)); break;
            case DateOnly day: json.WriteStringValue(day.ToString("O", CultureInfo.InvariantCulture)); break;
            default: throw new NotSupportedException($"The journal knows no {value.GetType()}.");
        }
    }

    /// <summary>The value that was written.</summary>
    public static object? Read(JsonElement json, Type type)
    {
        if (json.ValueKind == JsonValueKind.Null) return null;
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type == typeof(string)) return json.GetString();
        if (type == typeof(bool)) return json.GetBoolean();
        if (type == typeof(int)) return json.GetInt32();
        if (type == typeof(long)) return json.GetInt64();
        if (type == typeof(short)) return json.GetInt16();
        if (type.IsEnum) return Enum.ToObject(type, json.GetInt64());
        if (type == typeof(Guid)) return json.GetGuid();
        if (typeof(IId).IsAssignableFrom(type)) return Activator.CreateInstance(type, json.GetGuid());
        if (type == typeof(DateTime)) return DateTime.SpecifyKind(json.GetDateTime(), DateTimeKind.Utc);
        if (type == typeof(DateOnly)) return DateOnly.ParseExact(json.GetString()!, "O", CultureInfo.InvariantCulture);
        throw new NotSupportedException($"The journal knows no {type}.");
    }

    /// <summary>Whether two values are the same to the journal.</summary>
    public static bool AreSame(object? a, object? b) => (a, b) switch
    {
        (DateTime x, DateTime y) => x.Ticks / 10 == y.Ticks / 10,
        _ => Equals(a, b),
    };

    // Both databases keep microseconds.
    private static string Microseconds(DateTime moment) => moment.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture);
}
