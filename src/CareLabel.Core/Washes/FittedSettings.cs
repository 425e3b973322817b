using CareLabel.Imports;
using CareLabel.Wash;
using CareLabel.Wash.Columns;

namespace CareLabel.Washes;

/// <summary>
/// Fits settings to the lists that were read: what a person named (a column, a file) is found by its exact name, or else
/// by the one name that differs only in case, spaces around it or, for a file, its folder. What is not found is refused.
/// </summary>
internal static class FittedSettings
{
    public static Outcome<WashSettings> Of(WashSettings settings, Lists lists)
    {
        var columns = lists.Table.Columns.Select(column => column.Name).ToList();
        settings = settings with { Recognised = Recognise.Columns(lists.Table) };
        if (settings.Map is { } map && map.Over(settings.Recognised).Problems is [var problem, ..])
        {
            return new MapNamesNothing(problem.Sentence);
        }

        if (settings.IdColumn is { } id)
        {
            if (Find(id, columns) is not { } found) return new NoSuchColumn(id, columns);
            settings = settings with { IdColumn = found };
        }

        var survivors = new Dictionary<string, Wash.Merging.SurvivorRule>();
        foreach (var (name, rule) in settings.Survivors)
        {
            if (Find(name, columns) is not { } found) return new NoSuchColumn(name, columns);
            survivors[found] = rule;
        }

        return Files(settings with { Survivors = survivors }, [.. lists.Files.Select(file => file.Path)]);
    }

    private static Outcome<WashSettings> Files(WashSettings settings, List<string> paths)
    {
        foreach (var name in settings.TrustedSources.Concat(settings.CleanSources))
        {
            if (FindFile(name, paths) is null) return new NoSuchList(name, paths);
        }

        return settings with
        {
            TrustedSources = [.. settings.TrustedSources.Select(name => FindFile(name, paths)!)],
            CleanSources = [.. settings.CleanSources.Select(name => FindFile(name, paths)!)],
        };
    }

    private static string? Find(string name, List<string> names) => names.Contains(name, StringComparer.Ordinal)
        ? name
        : Only(names.Where(there => string.Equals(there.Trim(), name.Trim(), StringComparison.OrdinalIgnoreCase)));

    internal static string? FindFile(string name, List<string> paths) => paths.Contains(name, StringComparer.Ordinal)
        ? name
        : Only(paths.Where(path => string.Equals(Path.GetFileName(path), Path.GetFileName(name), StringComparison.Ordinal)));

    private static string? Only(IEnumerable<string> found) => found.Distinct(StringComparer.Ordinal).Take(2).ToList() is [var one] ? one : null;
}
