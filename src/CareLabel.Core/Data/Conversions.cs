using CareLabel.Shared;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace CareLabel.Data;

/// <summary>A typed id as a plain one.</summary>
internal sealed class IdGuid<T>() : ValueConverter<Id<T>, Guid>(id => id.Value, guid => new(guid));

/// <summary>A typed id as its sixteen bytes in the order of time: SQLite compares bytes, and .NET's own order of them is mixed.</summary>
internal sealed class IdBytes<T>() : ValueConverter<Id<T>, byte[]>(id => id.Value.ToByteArray(true), bytes => new(new Guid(bytes, true)));

/// <summary>A plain id as its sixteen bytes in the order of time.</summary>
internal sealed class GuidBytes() : ValueConverter<Guid, byte[]>(guid => guid.ToByteArray(true), bytes => new Guid(bytes, true));

/// <summary>A moment as microseconds since 1970 in UTC: what both databases can hold, without a text to read.</summary>
internal sealed class MomentMicroseconds() : ValueConverter<DateTime, long>(
    moment => (moment.Ticks - DateTime.UnixEpoch.Ticks) / 10, number => new DateTime(DateTime.UnixEpoch.Ticks + (number * 10), DateTimeKind.Utc));

/// <summary>A moment that PostgreSQL takes: in UTC, to the microsecond.</summary>
internal sealed class MomentUtc() : ValueConverter<DateTime, DateTime>(
    moment => new DateTime(moment.Ticks - (moment.Ticks % 10), DateTimeKind.Utc), moment => DateTime.SpecifyKind(moment, DateTimeKind.Utc));

/// <summary>Own fields as JSON.</summary>
internal sealed class OwnValuesText() : ValueConverter<OwnValues, string>(own => own.ToJson(), json => OwnValues.FromJson(json));

/// <summary>Facts as JSON.</summary>
internal sealed class FactsText() : ValueConverter<Facts, string>(facts => facts.ToJson(), json => Facts.FromJson(json));

/// <summary>Gives every typed id of a model its conversion; conventions cannot, since they are asked before the types are known.</summary>
internal static class TypedIds
{
    /// <summary>Converts each property of a typed id by the converter that is given open: <c>typeof(IdGuid&lt;&gt;)</c>.</summary>
    public static void Convert(ModelConfigurationBuilder conventions, Type converter)
    {
        foreach (var row in typeof(Db).Assembly.GetTypes().Where(type => type is { IsClass: true, IsAbstract: false }))
        {
            foreach (var property in row.GetProperties().Where(property => property.CanWrite))
            {
                var type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
                if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Id<>))
                {
                    conventions.Properties(type).HaveConversion(converter.MakeGenericType(type.GetGenericArguments()));
                }
            }
        }
    }
}
