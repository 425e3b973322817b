using System.Globalization;
using ExcelDataReader;

namespace CareLabel.Imports;

/// <summary>One row of a sheet as a person sees it, in ISO form.</summary>
/// <param name="Number">Row of the sheet from 1.</param>
/// <param name="Cells">Up to the last one that holds something.</param>
internal sealed record SheetRow(int Number, string[] Cells)
{
    public bool IsEmpty => Cells.Length == 0;

    public static IEnumerable<SheetRow> All(IExcelDataReader reader)
    {
        for (var number = 1; reader.Read(); number++)
        {
            var count = reader.FieldCount;
            while (count > 0 && (reader.GetValue(count - 1) is null or "")) count--;
            var cells = new string[count];
            for (var i = 0; i < count; i++) cells[i] = Text(reader.GetValue(i), reader.GetNumberFormatString(i));
            yield return new(number, cells);
        }
    }

    /// <summary>Dates as 2026-11-01, with a time where there is one; numbers with a point and without grouping.</summary>
    public static string Text(object? value, string? format) => value switch
    {
        null => "",
        string text => text,
        bool yes => yes ? "TRUE" : "FALSE",
        DateTime at => Date(at),
        TimeSpan time => Duration(time),
        double number => Written(number, format ?? ""),
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };

    // A sum of hours, as in time sheets, goes beyond a day: 36:00:00.
    private static string Duration(TimeSpan time) => string.Create(CultureInfo.InvariantCulture,
        $"{(time < TimeSpan.Zero ? "-" : "")}{(long)Math.Abs(time.TotalHours):00}:{time:mm\\:ss}");

    private static string Date(DateTime exact)
    {
        // A time is a fraction of a day in Excel and falls a little short of its second.
        var at = exact.Year == DateTime.MaxValue.Year ? exact : exact.AddMilliseconds(500);
        at = at.AddTicks(-(at.Ticks % TimeSpan.TicksPerSecond));

        // Excel keeps a time alone as a part of its day 0.
        if (at.Year < 1900) return at.ToString("HH:mm:ss", CultureInfo.InvariantCulture);
        return at.ToString(at.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture);
    }

    private static string Written(double number, string format)
    {
        if (format.Contains('%', StringComparison.Ordinal)) return Plain(number * 100) + "%";

        // "00000" is how postcodes and phone numbers keep their leading zeros.
        var zeros = format.Length > 1 && format.AsSpan().IndexOfAnyExcept('0') < 0 ? format.Length : 0;
        return Plain(number).PadLeft(number >= 0 ? zeros : 0, '0');
    }

    private static string Plain(double number)
    {
        // Turning into decimal keeps 15 digits, which is what Excel shows: 0.1 + 0.2 is 0.3.
        if (Math.Abs(number) is < 1e28 and > 1e-12 or 0)
            return ((decimal)number).ToString("0.############################", CultureInfo.InvariantCulture);
        return number.ToString("R", CultureInfo.InvariantCulture);
    }
}
