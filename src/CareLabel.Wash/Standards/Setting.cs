namespace CareLabel.Wash.Standards;

/// <summary>The order of day, month and year in a column of dates, found from the column as a whole.</summary>
public enum DateOrder
{
    /// <summary>Nothing in the column decides; an ambiguous date is then answered as ambiguous.</summary>
    Unknown,

    /// <summary>31.12.2026</summary>
    DayMonthYear,

    /// <summary>12/31/2026</summary>
    MonthDayYear,

    /// <summary>2026-12-31</summary>
    YearMonthDay,
}

/// <summary>What a standard needs to know beside the value: never read from the machine, always given.</summary>
/// <param name="Country">ISO 3166-1 alpha-2 of the record or, failing that, of the house; null when neither is
/// known.</param>
/// <param name="Dates">The order of dates in the column.</param>
/// <param name="Today">The calendar day of the house; null when rules about past and future are not to be
/// judged.</param>
public sealed record Setting(string? Country = null, DateOrder Dates = DateOrder.Unknown, DateOnly? Today = null)
{
    /// <summary>The sign before decimals in the column; null when nothing in the column decides.</summary>
    public DecimalSign? Decimals { get; init; }

    /// <summary>Nothing is known.</summary>
    public static readonly Setting None = new();
}
