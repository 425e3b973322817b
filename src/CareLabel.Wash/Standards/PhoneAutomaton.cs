using System.Runtime.InteropServices;

namespace CareLabel.Wash.Standards;

/// <summary>
/// All patterns of one country as one table of states: one step per digit tells which of the patterns describe the
/// whole number. Built once per country when its first number is met; reading it needs no lock.
/// </summary>
internal sealed class PhoneAutomaton
{
    private const int Dead = 0;

    private readonly ushort[] _next;
    private readonly ushort[] _accepts;

    private PhoneAutomaton(ushort[] next, ushort[] accepts) => (_next, _accepts) = (next, accepts);

    public int States => _accepts.Length;

    /// <summary>Bit n of the answer: pattern n describes the whole number.</summary>
    public int Accepts(ReadOnlySpan<char> digits)
    {
        var state = 1;
        foreach (var digit in digits)
        {
            state = _next[state * 10 + digit - '0'];
            if (state == Dead) return 0;
        }

        return _accepts[state];
    }

    /// <summary>A null or empty pattern describes nothing.</summary>
    public static PhoneAutomaton Build(IReadOnlyList<string?> patterns)
    {
        var builder = new Builder();
        for (var i = 0; i < patterns.Count; i++)
            if (!string.IsNullOrEmpty(patterns[i])) builder.Add(PhonePattern.Compile(patterns[i]!), i);
        return builder.Build();
    }

    private sealed class Builder
    {
        private readonly List<(PhoneStep Step, int Pattern)> _steps = [];
        private readonly List<int> _starts = [];
        private readonly Dictionary<string, ushort> _known = new(StringComparer.Ordinal);
        private readonly List<string> _sets = [];
        private readonly List<ushort> _next = [];
        private readonly List<ushort> _accepts = [];
        private readonly Stack<int> _open = new();
        private readonly List<char> _found = [];
        private int[] _visited = [];
        private int _round;

        public void Add(PhonePattern pattern, int number)
        {
            var offset = _steps.Count;
            foreach (var step in pattern.Steps)
            {
                var other = step.Kind == PhoneStepKind.Fork ? step.Other + offset : 0;
                _steps.Add((step with { Next = step.Next + offset, Other = other }, number));
            }

            _starts.Add(offset + pattern.Start);
        }

        public PhoneAutomaton Build()
        {
            State("");
            State(Closure(_starts));
            var moved = new List<int>();
            for (var state = 1; state < _sets.Count; state++)
                for (var digit = 0; digit < 10; digit++)
                {
                    moved.Clear();
                    foreach (var at in _sets[state])
                        if (_steps[at].Step is { Kind: PhoneStepKind.Digit } step && (step.Digits >> digit & 1) != 0)
                            moved.Add(step.Next);
                    _next[state * 10 + digit] = moved.Count == 0 ? (ushort)Dead : State(Closure(moved));
                }

            return new([.. _next], [.. _accepts]);
        }

        // A state is the set of steps the patterns may stand at; the set is kept as a string because strings compare by
        // value.
        private ushort State(string set)
        {
            if (_known.TryGetValue(set, out var state)) return state;
            state = checked((ushort)_sets.Count);
            _known.Add(set, state);
            _sets.Add(set);
            for (var digit = 0; digit < 10; digit++) _next.Add(Dead);
            var accepts = 0;
            foreach (var at in set)
                if (_steps[at].Step.Kind == PhoneStepKind.Match) accepts |= 1 << _steps[at].Pattern;
            _accepts.Add((ushort)accepts);
            return state;
        }

        private string Closure(List<int> from)
        {
            if (_visited.Length < _steps.Count) _visited = new int[_steps.Count];
            _round++;
            _open.Clear();
            _found.Clear();
            foreach (var at in from) _open.Push(at);
            while (_open.TryPop(out var at))
            {
                if (_visited[at] == _round) continue;
                _visited[at] = _round;
                var step = _steps[at].Step;
                if (step.Kind is PhoneStepKind.Digit or PhoneStepKind.Match)
                {
                    _found.Add((char)at);
                    continue;
                }

                _open.Push(step.Next);
                if (step.Kind == PhoneStepKind.Fork) _open.Push(step.Other);
            }

            _found.Sort();
            return new string(CollectionsMarshal.AsSpan(_found));
        }
    }
}
