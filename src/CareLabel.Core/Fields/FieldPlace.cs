using CareLabel.Shared;

namespace CareLabel.Fields;

/// <summary>Where in a record a field's value lies. Values are read and written in the written form of their type.</summary>
public abstract class FieldPlace
{
    /// <summary>How many values a record has here; at most one unless the field is one of many.</summary>
    public abstract int Count(RecordGraph record);

    /// <summary>A value, from 1 on; null where there is none.</summary>
    public abstract string? Read(RecordGraph record, int number);

    /// <summary>Writes a value, from 1 on; null takes it away.</summary>
    public abstract void Write(RecordGraph record, int number, string? value);

    /// <summary>Takes parts away that have nothing left, once all values are written.</summary>
    public virtual void Tidy(RecordGraph record)
    {
    }

    /// <summary>The part in which a value lies; null where it lies in the record itself.</summary>
    public virtual Part? PartOf(RecordGraph record, int number) => null;
}

/// <summary>A column of the record itself.</summary>
/// <param name="read">Reads it.</param>
/// <param name="write">Writes it.</param>
public sealed class ColumnPlace<T>(Func<T, string?> read, Action<T, string?> write) : FieldPlace
    where T : Record
{
    /// <inheritdoc/>
    public override int Count(RecordGraph record) => Read(record, 1) is null ? 0 : 1;

    /// <inheritdoc/>
    public override string? Read(RecordGraph record, int number) => number == 1 ? read((T)record.Record) : null;

    /// <inheritdoc/>
    public override void Write(RecordGraph record, int number, string? value) => write((T)record.Record, value);
}

/// <summary>A column of a part: the second phone number is read from the second part of that class.</summary>
/// <param name="make">Makes a part that has nothing yet.</param>
/// <param name="read">Reads its value.</param>
/// <param name="write">Writes its value.</param>
/// <param name="isEmpty">Whether a part has nothing (left); then it is retired.</param>
public sealed class PartPlace<T>(Func<T> make, Func<T, string?> read, Action<T, string?> write, Func<T, bool> isEmpty) : FieldPlace
    where T : Part
{
    /// <inheritdoc/>
    public override int Count(RecordGraph record) => record.Count<T>();

    /// <inheritdoc/>
    public override string? Read(RecordGraph record, int number) => record.At<T>(number) is { } part ? read(part) : null;

    /// <inheritdoc/>
    public override void Write(RecordGraph record, int number, string? value)
    {
        var part = record.At<T>(number);
        if (part is null && value is null) return;
        part ??= record.Add(make(), number);
        write(part, value);
        if (value is null && isEmpty(part)) record.Retire(part);
    }

    /// <inheritdoc/>
    public override void Tidy(RecordGraph record)
    {
        if (record.Count<T>() == 0) return;
        foreach (var part in record.Parts<T>())
        {
            if (isEmpty(part)) record.Retire(part);
        }
    }

    /// <inheritdoc/>
    public override Part? PartOf(RecordGraph record, int number) => record.At<T>(number);
}

/// <summary>A field that is typed for as one and kept in others: it is only read here, the gate takes it apart.</summary>
/// <param name="read">Puts it together.</param>
/// <param name="count">How many a record has.</param>
public sealed class MadePlace(Func<RecordGraph, int, string?> read, Func<RecordGraph, int> count) : FieldPlace
{
    /// <inheritdoc/>
    public override int Count(RecordGraph record) => count(record);

    /// <inheritdoc/>
    public override string? Read(RecordGraph record, int number) => read(record, number);

    /// <inheritdoc/>
    public override void Write(RecordGraph record, int number, string? value) =>
        throw new InvalidOperationException("It is made of other fields; the gate writes those.");
}

/// <summary>A field that the house added.</summary>
/// <param name="key">Its key without <c>own.</c>.</param>
public sealed class OwnPlace(string key) : FieldPlace
{
    /// <inheritdoc/>
    public override int Count(RecordGraph record) => record.Record.Own[key] is null ? 0 : 1;

    /// <inheritdoc/>
    public override string? Read(RecordGraph record, int number) => number == 1 ? record.Record.Own[key] : null;

    /// <inheritdoc/>
    public override void Write(RecordGraph record, int number, string? value) => record.Record.Own = record.Record.Own.With(key, value);
}
