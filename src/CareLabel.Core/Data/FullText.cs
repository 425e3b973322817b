using CareLabel.Data.Write;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CareLabel.Data;

/// <summary>Words that are searched together.</summary>
/// <param name="Terms">All of them must be met.</param>
public sealed record WordQuery(IReadOnlyList<WordTerm> Terms);

/// <summary>One thing that was typed, in the forms in which it may be written.</summary>
/// <param name="Forms">One of them is enough; of a form all words must be there. Words are of <c>a-z0-9</c>.</param>
public sealed record WordTerm(IReadOnlyList<IReadOnlyList<string>> Forms);

/// <summary>
/// How a database searches the words of <c>search_entry</c> (columns <c>names</c> and <c>words</c>: folded words with
/// spaces between). All of its own statements stand here; the database folds and parses nothing.
/// </summary>
public abstract class FullText
{
    /// <summary>The statements that make the index, after the tables.</summary>
    protected abstract IReadOnlyList<string> Make { get; }

    /// <summary>The statements that take it away, before the tables.</summary>
    protected abstract IReadOnlyList<string> Drop { get; }

    /// <summary>Makes the index; the last line of the migration that makes <c>search_entry</c>.</summary>
    public static void Up(MigrationBuilder migration)
    {
        foreach (var sql in Of(migration).Make) migration.Sql(sql);
    }

    /// <summary>Takes the index away; the first line of going back.</summary>
    public static void Down(MigrationBuilder migration)
    {
        foreach (var sql in Of(migration).Drop) migration.Sql(sql);
    }

    /// <summary>The query as the database reads it.</summary>
    /// <param name="query">What is searched.</param>
    /// <param name="whole">Whether only whole words count; else words that begin so count too.</param>
    public string Text(WordQuery query, bool whole) => string.Join(And, query.Terms.Select(term =>
        $"({string.Join(Or, term.Forms.Select(form => $"({string.Join(And, form.Select(word => Word(word, whole)))})"))})"));

    /// <summary>The statement that answers entries; <c>{0}</c> is the query, <c>{1}</c> how many at most.</summary>
    /// <param name="namesOnly">Whether only names are searched.</param>
    /// <param name="which">What else must be so of an entry <c>e</c>.</param>
    public abstract string Find(bool namesOnly, string which);

    /// <summary>Puts new entries into the table and the index.</summary>
    /// <param name="within">The base and the transaction.</param>
    /// <param name="table">The table, as the entries are put into it.</param>
    /// <param name="entries">The entries.</param>
    /// <param name="stop">Ends the work early.</param>
    public abstract Task Add(Written within, PlainTable table, IReadOnlyList<object> entries, CancellationToken stop);

    /// <summary>Makes the index anew from the table, whose rows came into it by other ways.</summary>
    public abstract Task Refill(Db db, CancellationToken stop);

    /// <summary>What of the index does not agree with the table; null where all does.</summary>
    public abstract Task<string?> Disagreement(Db db, CancellationToken stop);

    /// <summary>Between what must all be met.</summary>
    protected abstract string And { get; }

    /// <summary>Between what one of is enough.</summary>
    protected abstract string Or { get; }

    /// <summary>One word. A single letter or digit counts as a whole word only: too many begin with it.</summary>
    protected abstract string Word(string word, bool whole);

    private static FullText Of(MigrationBuilder migration) => migration.IsSqlite() ? SqliteWords.Only : PostgresWords.Only;
}

/// <summary>
/// FTS5 over the table; what is erased leaves no trace in it. Changes go into it by triggers, new entries many at once: FTS5
/// writes all it has in mind to disk for each row that comes by a trigger.
/// </summary>
internal sealed class SqliteWords : FullText
{
    private SqliteWords()
    {
    }

    public static SqliteWords Only { get; } = new();

    protected override IReadOnlyList<string> Make { get; } =
    [
        """
        CREATE VIRTUAL TABLE search_words USING fts5(
            names, words, content = 'search_entry', content_rowid = 'row_id', tokenize = 'ascii', prefix = '2 3', detail = column, columnsize = 0);
        """,
        "INSERT INTO search_words(search_words, rank) VALUES ('secure-delete', 1);",
        """
        CREATE TRIGGER search_entry_gone AFTER DELETE ON search_entry BEGIN
            INSERT INTO search_words(search_words, rowid, names, words) VALUES ('delete', old.row_id, old.names, old.words);
        END;
        """,
        """
        CREATE TRIGGER search_entry_changed AFTER UPDATE OF names, words ON search_entry BEGIN
            INSERT INTO search_words(search_words, rowid, names, words) VALUES ('delete', old.row_id, old.names, old.words);
            INSERT INTO search_words(rowid, names, words) VALUES (new.row_id, new.names, new.words);
        END;
        """,
    ];

    protected override IReadOnlyList<string> Drop { get; } =
    [
        "DROP TRIGGER search_entry_gone;", "DROP TRIGGER search_entry_changed;", "DROP TABLE search_words;",
    ];

    protected override string And => " AND ";

    protected override string Or => " OR ";

    // The index is asked first (CROSS JOIN keeps the order), the newest before the oldest, and no further than enough.
    public override string Find(bool namesOnly, string which) => $$"""
        SELECT e.* FROM search_words AS w CROSS JOIN search_entry AS e ON e.row_id = w.rowid
        WHERE w.search_words MATCH {{(namesOnly ? "'names : (' || {0} || ')'" : "{0}")}} AND {{which}}
        ORDER BY w.rowid DESC LIMIT {1}
        """;

    public override async Task Add(Written within, PlainTable table, IReadOnlyList<object> entries, CancellationToken stop)
    {
        // There is one writer at a time, and numbers rise: what is beyond the last is new.
        var last = (await within.Db.Database.SqlQueryRaw<long>("SELECT coalesce(max(row_id), 0) AS \"Value\" FROM search_entry").ToListAsync(stop))[0];
        await table.Add(within, entries, stop);
        await within.Db.Database.ExecuteSqlRawAsync(
            "INSERT INTO search_words(rowid, names, words) SELECT row_id, names, words FROM search_entry WHERE row_id > {0}", [last], stop);
    }

    public override Task Refill(Db db, CancellationToken stop) =>
        db.Database.ExecuteSqlRawAsync("INSERT INTO search_words(search_words) VALUES ('rebuild')", stop);

    public override async Task<string?> Disagreement(Db db, CancellationToken stop)
    {
        try
        {
            await db.Database.ExecuteSqlRawAsync("INSERT INTO search_words(search_words, rank) VALUES ('integrity-check', 1)", stop);
            return null;
        }
        catch (Microsoft.Data.Sqlite.SqliteException broken) when (broken.SqliteErrorCode == SQLitePCL.raw.SQLITE_CORRUPT)
        {
            return "The full-text index does not agree with the words that it is made of.";
        }
    }

    protected override string Word(string word, bool whole) => whole || word.Length == 1 ? word : word + "*";
}

/// <summary>GIN over the words of a row as they are, without a dictionary.</summary>
internal sealed class PostgresWords : FullText
{
    private const string Names = "array_to_tsvector(string_to_array(names, ' '))";

    private const string All = "array_to_tsvector(string_to_array(names, ' ') || string_to_array(words, ' '))";

    private PostgresWords()
    {
    }

    public static PostgresWords Only { get; } = new();

    protected override IReadOnlyList<string> Make { get; } =
    [
        $"CREATE INDEX ix_search_entry_names ON search_entry USING gin ({Names});",
        $"CREATE INDEX ix_search_entry_all ON search_entry USING gin (({All}));",
    ];

    protected override IReadOnlyList<string> Drop { get; } = ["DROP INDEX ix_search_entry_names;", "DROP INDEX ix_search_entry_all;"];

    protected override string And => " & ";

    protected override string Or => " | ";

    public override string Find(bool namesOnly, string which) =>
        $$"""SELECT e.* FROM search_entry AS e WHERE {{(namesOnly ? Names : All)}} @@ CAST({0} AS tsquery) AND {{which}} LIMIT {1}""";

    public override Task Add(Written within, PlainTable table, IReadOnlyList<object> entries, CancellationToken stop) => table.Add(within, entries, stop);

    // The indexes are of expressions over the row; the database keeps them.
    public override Task Refill(Db db, CancellationToken stop) => Task.CompletedTask;

    public override Task<string?> Disagreement(Db db, CancellationToken stop) => Task.FromResult<string?>(null);

    protected override string Word(string word, bool whole) => whole || word.Length == 1 ? $"'{word}'" : $"'{word}':*";
}
