using CareLabel.Shared;
using CareLabel.Wash.Columns;
using CareLabel.Wash.Misfiled;
using CareLabel.Wash.Standards;

namespace CareLabel.Fields;

/// <summary>
/// What values were read as, so that a list reads each town once. It holds so many and then begins anew; a value that is read
/// twice is read alike.
/// </summary>
internal sealed class ReadingMemo(Catalogue catalogue)
{
    private const int Most = 40_000, LongestKept = 100;

    private readonly MisfiledValues _misfiled = new();
    private readonly Dictionary<(RecordKind, string Field, string Typed, string? Country), (Reading, Field?)> _known = [];
    private DateOnly? _today;

    /// <summary>The reading, and the field in which the value would be right when it stands in a wrong one.</summary>
    public (Reading Reading, Field? Home) Read(Field field, string typed, Setting setting)
    {
        if (_known.Count >= Most || _today != setting.Today)
        {
            _known.Clear();
            _today = setting.Today;
        }

        if (typed.Length > LongestKept) return ReadAnew(field, typed, setting);
        if (_known.TryGetValue((field.Kind, field.Key, typed, setting.Country), out var known)) return known;
        return _known[(field.Kind, field.Key, typed, setting.Country)] = ReadAnew(field, typed, setting);
    }

    private (Reading, Field?) ReadAnew(Field field, string typed, Setting setting)
    {
        var reading = FieldStandard.Read(field, typed, setting, catalogue);
        return (reading, reading.IsEmpty ? null : Home(field, typed));
    }

    private Field? Home(Field field, string typed)
    {
        if (field.Standard == ColumnKind.Unknown || _misfiled.Find(field.Standard, typed) is not { } found) return null;
        var home = catalogue.Holding(field.Kind, found.LooksLike);
        return home is null || home.Key == field.Key ? null : home;
    }
}
