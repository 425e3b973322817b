using System.Diagnostics;
using CareLabel.Data;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CareLabel.Core.Tests.Search;

/// <summary>Counts the statements that one base is asked.</summary>
internal sealed class StatementCount : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
{
    private readonly Db _db;
    private readonly List<IDisposable> _subscriptions = [];

    public StatementCount(Db db)
    {
        _db = db;
        _subscriptions.Add(DiagnosticListener.AllListeners.Subscribe(this));
    }

    public int Count { get; private set; }

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == "Microsoft.EntityFrameworkCore") _subscriptions.Add(value.Subscribe(this));
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (value.Key == RelationalEventId.CommandExecuted.Name && value.Value is CommandEventData command && command.Context == _db) Count++;
    }

    public void OnCompleted()
    {
    }

    public void OnError(Exception error)
    {
    }

    public void Dispose() => _subscriptions.ForEach(one => one.Dispose());
}
