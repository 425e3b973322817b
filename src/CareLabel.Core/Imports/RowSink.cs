using CareLabel.Wash.Tables;

namespace CareLabel.Imports;

/// <summary>Some rows of a list, as they were read one after the other.</summary>
/// <param name="Table">The rows that could be taken as data.</param>
/// <param name="Numbers">Of each row of the table its number in the file, from 1, those counted that could not be read.</param>
/// <param name="Unread">The rows that could not be taken as data, up to the last of the table.</param>
internal sealed record ListPart(Table Table, IReadOnlyList<int> Numbers, IReadOnlyList<UnreadRow> Unread);

/// <summary>Takes the rows of one file as they are read, so that no list is ever held whole.</summary>
/// <param name="take">Called on the thread that reads; what it waits for, the reading waits for.</param>
internal sealed class RowSink(Action<ListPart> take)
{
    // A list in which no row can be read must not be held whole either.
    private const int MostUnread = 500;

    private readonly List<UnreadRow> _unread = [];
    private readonly Queue<int> _skipped = [];
    private int _number;

    /// <summary>Takes the rows of a table.</summary>
    public void Take(Table table)
    {
        var numbers = new int[table.RowCount];
        for (var row = 0; row < numbers.Length; row++) numbers[row] = Next();
        Hand(table, numbers);
    }

    /// <summary>Takes a row that could not be read; rows read before it may come after it.</summary>
    public void Take(UnreadRow row)
    {
        _unread.Add(row);
        _skipped.Enqueue(row.Row);
        if (_unread.Count >= MostUnread) Hand(new(), []);
    }

    /// <summary>Hands on what is left when the file has ended.</summary>
    public void End()
    {
        if (_unread.Count > 0) Hand(new(), []);
    }

    private int Next()
    {
        while (_skipped.TryPeek(out var skipped) && skipped == _number + 1)
        {
            _skipped.Dequeue();
            _number++;
        }

        return ++_number;
    }

    private void Hand(Table table, int[] numbers)
    {
        take(new(table, numbers, [.. _unread]));
        _unread.Clear();
    }
}
