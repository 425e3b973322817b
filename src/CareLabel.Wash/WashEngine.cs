using System.Text;
using CareLabel.Wash.Columns;
using CareLabel.Wash.Labels;
using CareLabel.Wash.Matching;
using CareLabel.Wash.Merging;
using CareLabel.Wash.Misfiled;
using CareLabel.Wash.Profiling;
using CareLabel.Wash.Standards;
using CareLabel.Wash.Tables;

namespace CareLabel.Wash;

/// <summary>
/// The engine's face: a list in, everything that a wash finds and makes out. Never throws on data, knows no files, asks
/// nothing of the machine; the same list and settings give the same result, whatever the number of threads.
/// </summary>
public sealed class WashEngine
{
    private const int LabelBatch = 1 << 14;

    private readonly Table _table;
    private readonly Action<WashProgress>? _progress;
    private readonly CancellationToken _stop;
    private readonly ParallelOptions _parallel;
    private WashSettings _settings;

    private WashEngine(Table table, WashSettings settings, Action<WashProgress>? progress, CancellationToken stop)
    {
        (_table, _settings, _progress, _stop) = (table, settings, progress, stop);
        _parallel = new() { MaxDegreeOfParallelism = settings.Threads, CancellationToken = stop };
    }

    /// <summary>Washes a list.</summary>
    /// <param name="table">The list; only its value pools grow (standard forms are added).</param>
    /// <param name="settings">How.</param>
    /// <param name="progress">Told the stage and its share done, from any thread.</param>
    /// <param name="stop">Ends the work early with <see cref="OperationCanceledException"/>.</param>
    public static WashResult Run(
        Table table, WashSettings settings, Action<WashProgress>? progress = null, CancellationToken stop = default) =>
        new WashEngine(table, settings, progress, stop).Run();

    private WashResult Run()
    {
        Tell("recognise");
        var recognised = Recognise.Columns(_table, _settings);
        var kind = _settings.Kind ?? Recognise.KindOfList(_table, recognised);
        var profile = _settings.Stages.HasFlag(WashStages.Profile) ? Profile(recognised) : null;
        Tell("standards");
        var countries = CountryOfRows.Of(_table, recognised, _settings.Country);
        _settings = _settings with { Kind = kind, Country = _settings.Country ?? countries.Known[0] };
        var columns = Standards(recognised, countries);
        var matchings = _settings.Stages.HasFlag(WashStages.Match) ? Match(columns, kind) : [];
        Tell("merge");
        if (!_settings.Stages.HasFlag(WashStages.Standards)) columns = Array.ConvertAll(columns, column => column.AsTyped());
        return Gather(kind, columns, profile, matchings);
    }

    private void Tell(string stage) => _progress?.Invoke(new(stage, 0));

    private ListProfile Profile(IReadOnlyList<RecognisedColumn> recognised)
    {
        Tell("profile");
        return ListProfile.Of(_table, recognised, _settings.Threads);
    }

    private WashedColumn[] Standards(IReadOnlyList<RecognisedColumn> recognised, CountryOfRows countries)
    {
        var columns = new WashedColumn[recognised.Count];
        var done = 0;
        var misfiled = new MisfiledValues(recognised);
        var standardise = _settings.Stages.HasFlag(WashStages.Standards) || _settings.Stages.HasFlag(WashStages.Match);
        var heaviest = Enumerable.Range(0, columns.Length).OrderByDescending(index => _table.Columns[index].Pool.Count).ToArray();
        OneAtATime.Each(heaviest, _parallel, index =>
        {
            var column = standardise ? recognised[index] : recognised[index] with { Skip = true };
            var wash = new ColumnWash(_table.Columns[index], column, countries, _settings.Today, _settings.Threads)
            {
                Family = recognised.FirstOrDefault(item => item.Kind == ColumnKind.LastName) is { } family ? _table.Columns[family.Index] : null,
            };
            columns[index] = wash.Run(Misplaced(misfiled, column.Kind));
            _progress?.Invoke(new("standards", Interlocked.Increment(ref done) / (double)columns.Length));
        });
        return columns;
    }

    private static Func<string, Objection?> Misplaced(MisfiledValues misfiled, ColumnKind kind) => text =>
        misfiled.Find(kind, text) is { } found
            ? new Objection("misfiled", "It looks like a value of another field.", found.Advice) { Arguments = [found.LooksLike.ToString()] }
            : null;

    private List<Matching.Matching> Match(WashedColumn[] columns, ListKind kind)
    {
        var fields = columns.Where(column => !column.Recognised.Skip && column.Recognised.Part != ColumnPart.Elsewhere)
            .Select(Field).ToArray();
        var setting = new Setting(_settings.Country);
        var lists = new ListParts(RowOrder.Of(_table), columns, kind).Split();
        var clean = Enumerable.Range(0, _table.Sources.Count)
            .Where(source => _settings.CleanSources.Contains(_table.Sources[source].Name)).ToHashSet();
        var match = new MatchSettings
        {
            Review = _settings.Review, Sure = Math.Max(_settings.Sure, _settings.Review), Threads = _settings.Threads, CleanSources = clean,
            Parted = _settings.Parted,
        };
        var matchings = new List<Matching.Matching>();
        foreach (var (rows, rowKind) in lists)
        {
            var list = ComparableBuilder.Build(fields, rows, rowKind, _settings.Country, _table.SourceOf, text => Names(text, setting));
            matchings.Add(Matcher.Run(list, match, (stage, done) => _progress?.Invoke(new(stage, done)), _stop));
        }

        return matchings;
    }

    private static (string Given, string Family) Names(string text, Setting setting)
    {
        var name = PersonName.Parse(text, setting);
        return ($"{name.Given} {name.Middle}".Trim(), name.FullFamily);
    }

    private static MatchField Field(WashedColumn column) => new(
        column.Recognised.ComparedAs ?? column.Kind, column.Source.Name, column.Values, column.ValueCount, Utf8(column));

    // An id stays as it came, so it is read here where it is compared as something else.
    private static ValueBytes Utf8(WashedColumn column)
    {
        if (column.Recognised.ComparedAs is not { } kind || StandardList.For(kind) is not { } read) return column.Washed;
        return value =>
        {
            var typed = column.Washed(value);
            return read(Encoding.UTF8.GetString(typed), Setting.None).Standard is { } standard ? Encoding.UTF8.GetBytes(standard) : typed;
        };
    }

    private WashResult Gather(ListKind kind, WashedColumn[] columns, ListProfile? profile, List<Matching.Matching> matchings)
    {
        var entities = Number(matchings, matching => matching.Entities, out var entityCount);
        var groups = Number(matchings, matching => matching.Groups, out var groupCount);
        var members = new Members(entities, entityCount);
        var groupMembers = new Members(groups, groupCount);
        var trusted = _settings.TrustedSources;
        var survivorship = new Survivorship(columns, _settings.Survivors, row => Trust(trusted, _table.Sources[_table.SourceOf(row)].Name));
        var result = new WashResult
        {
            Table = _table, Settings = _settings, Kind = kind, Columns = columns, Profile = profile, Matchings = matchings,
            IdColumn = columns.FirstOrDefault(column => column.Kind == ColumnKind.Id),
            Entities = entities, Groups = groups, EntityRows = members, GroupRows = groupMembers,
            Pairs = Pairs(matchings), Golden = GoldenRecords.Of(survivorship, members, _parallel),
            Before = new RowLabel[_table.RowCount], After = new RowLabel[entityCount],
        };
        Label(result);
        return result;
    }

    private static int Trust(IReadOnlyList<string> trusted, string source)
    {
        for (var i = 0; i < trusted.Count; i++)
        {
            if (string.Equals(trusted[i], source, StringComparison.Ordinal)) return i;
        }

        return trusted.Count;
    }

    // Numbers sets by their first row in the table, across the lists of people and organisations.
    private int[] Number(List<Matching.Matching> matchings, Func<Matching.Matching, int[]> lowest, out int count)
    {
        var first = new int[_table.RowCount];
        for (var row = 0; row < first.Length; row++) first[row] = row;
        foreach (var matching in matchings)
        {
            var rows = matching.List.TableRows;
            var lows = lowest(matching);
            // The list has an order of its own: the first row of a set is found anew in the table's.
            var firsts = new int[rows.Length];
            Array.Fill(firsts, int.MaxValue);
            for (var row = 0; row < rows.Length; row++) firsts[lows[row]] = Math.Min(firsts[lows[row]], rows[row]);
            for (var row = 0; row < rows.Length; row++) first[rows[row]] = firsts[lows[row]];
        }

        var numbers = new int[first.Length];
        count = 0;
        for (var row = 0; row < first.Length; row++) numbers[row] = first[row] == row ? count++ : numbers[first[row]];
        return numbers;
    }

    private List<TwinPair> Pairs(List<Matching.Matching> matchings)
    {
        var pairs = new List<TwinPair>();
        var least = (float)Math.Log2(_settings.Review / (1 - _settings.Review));
        for (var m = 0; m < matchings.Count; m++)
        {
            var (matching, rows) = (matchings[m], matchings[m].List.TableRows);
            foreach (var edge in matching.Edges)
            {
                var together = matching.Groups[edge.A] == matching.Groups[edge.B];
                if (!together && (edge.Bits < least || float.IsNegativeInfinity(edge.Bits))) continue;
                var (a, b) = rows[edge.A] < rows[edge.B] ? (edge.A, edge.B) : (edge.B, edge.A);
                pairs.Add(new(rows[a], rows[b], edge.Bits, matching.Entities[a] == matching.Entities[b], m, a, b));
            }
        }

        pairs.Sort((x, y) => x.A != y.A ? x.A.CompareTo(y.A) : x.B.CompareTo(y.B));
        return pairs;
    }

    private void Label(WashResult result)
    {
        var judge = new LabelJudge(result.Columns);
        var matched = result.Matchings.Count > 0;
        var standardised = _settings.Stages.HasFlag(WashStages.Standards);
        OneAtATime.For((_table.RowCount + LabelBatch - 1) / LabelBatch, _parallel, batch =>
        {
            var end = Math.Min(_table.RowCount, (batch + 1) * LabelBatch);
            for (var row = batch * LabelBatch; row < end; row++) LabelRow(row);
        });

        // A row that stands alone is judged once; a merged one by what it became, when its first row comes along.
        void LabelRow(int row)
        {
            var judged = judge.Row(row);
            var entity = result.Entities[row];
            var rows = result.EntityRows[entity];
            var alone = result.GroupRows[result.Groups[row]].Count == rows.Count;
            var unique = !matched ? Mark.NotJudged : rows.Count > 1 ? Mark.Bad : alone ? Mark.Good : Mark.Warn;
            result.Before[row] = new(judged.Complete, standardised ? judged.StandardBefore : Mark.NotJudged, unique);
            if (rows[0] != row) return;
            if (rows.Count > 1) judged = judge.Merged(result.Golden, entity);
            unique = !matched ? Mark.NotJudged : alone ? Mark.Good : Mark.Warn;
            result.After[entity] = new(judged.Complete, standardised ? judged.StandardAfter : Mark.NotJudged, unique);
        }
    }
}
