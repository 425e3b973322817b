namespace CareLabel.Wash.Standards;

/// <summary>
/// Turns the text of a numbering plan's pattern into steps; throws on anything such patterns do not hold, which is a
/// broken build.
/// </summary>
internal ref struct PhonePatternReader
{
    private readonly string _pattern;
    private int _at;
    private int _groups;

    private PhonePatternReader(string pattern) => _pattern = pattern;

    /// <summary>The steps of a pattern and the place of the first.</summary>
    public static (PhoneStep[] Steps, int Start) Compile(string pattern)
    {
        var reader = new PhonePatternReader(pattern);
        var tree = reader.Alternatives();
        if (reader._at != pattern.Length)
            throw new FormatException($"A phone plan holds an unreadable pattern: {pattern}");
        var steps = new List<PhoneStep> { new(PhoneStepKind.Match, 0, 0, 0) };
        var start = tree.Write(steps, 0);
        return ([.. steps], start);
    }

    private Node Alternatives()
    {
        var ways = new List<Node> { Sequence() };
        while (_at < _pattern.Length && _pattern[_at] == '|')
        {
            _at++;
            ways.Add(Sequence());
        }

        return ways.Count == 1 ? ways[0] : new Choice(ways);
    }

    private Node Sequence()
    {
        var parts = new List<Node>();
        while (_at < _pattern.Length && _pattern[_at] is not ('|' or ')')) parts.Add(Counted(Atom()));
        return parts.Count == 1 ? parts[0] : new Row(parts);
    }

    private Node Atom()
    {
        var c = _pattern[_at++];
        switch (c)
        {
            case >= '0' and <= '9': return new Set((ushort)(1 << (c - '0')));
            case '$': return new Ending();
            case '\\' when _pattern[_at] == 'd': _at++; return new Set(0x3FF);
            case '[': return Class();
            case '(': return Group();
            default: throw new FormatException($"A phone plan holds an unreadable pattern: {_pattern}");
        }
    }

    private Node Group()
    {
        var silent = _pattern.AsSpan(_at).StartsWith("?:", StringComparison.Ordinal);
        if (silent) _at += 2;
        var number = silent ? 0 : ++_groups;
        var inner = Alternatives();
        _at++;
        return silent ? inner : new Captured(inner, number);
    }

    private Set Class()
    {
        var digits = 0;
        while (_pattern[_at] != ']')
        {
            var from = _pattern[_at++] - '0';
            var to = from;
            if (_pattern[_at] == '-')
            {
                to = _pattern[_at + 1] - '0';
                _at += 2;
            }

            for (var digit = from; digit <= to; digit++) digits |= 1 << digit;
        }

        _at++;
        return new((ushort)digits);
    }

    private Node Counted(Node node)
    {
        if (_at >= _pattern.Length) return node;
        if (_pattern[_at] == '?')
        {
            _at++;
            return new Repeat(node, 0, 1);
        }

        if (_pattern[_at] != '{') return node;
        _at++;
        var least = Count();
        var most = least;
        if (_pattern[_at] == ',')
        {
            _at++;
            most = Count();
        }

        _at++;
        return new Repeat(node, least, most);
    }

    private int Count()
    {
        var count = 0;
        while (char.IsAsciiDigit(_pattern[_at])) count = count * 10 + _pattern[_at++] - '0';
        return count;
    }

    // Each node writes its steps in front of those already written and answers the place of its first step.
    private abstract record Node
    {
        public abstract int Write(List<PhoneStep> steps, int next);

        protected static int Add(List<PhoneStep> steps, PhoneStep step)
        {
            steps.Add(step);
            return steps.Count - 1;
        }
    }

    private sealed record Set(ushort Digits) : Node
    {
        public override int Write(List<PhoneStep> steps, int next) =>
            Add(steps, new(PhoneStepKind.Digit, Digits, next, 0));
    }

    private sealed record Ending : Node
    {
        public override int Write(List<PhoneStep> steps, int next) => Add(steps, new(PhoneStepKind.End, 0, next, 0));
    }

    private sealed record Row(List<Node> Parts) : Node
    {
        public override int Write(List<PhoneStep> steps, int next)
        {
            for (var i = Parts.Count - 1; i >= 0; i--) next = Parts[i].Write(steps, next);
            return next;
        }
    }

    private sealed record Choice(List<Node> Ways) : Node
    {
        public override int Write(List<PhoneStep> steps, int next)
        {
            var way = Ways[^1].Write(steps, next);
            for (var i = Ways.Count - 2; i >= 0; i--)
                way = Add(steps, new(PhoneStepKind.Fork, 0, Ways[i].Write(steps, next), way));
            return way;
        }
    }

    private sealed record Captured(Node Inner, int Number) : Node
    {
        public override int Write(List<PhoneStep> steps, int next)
        {
            var close = Add(steps, new(PhoneStepKind.Mark, 0, next, Number * 2 + 1));
            return Add(steps, new(PhoneStepKind.Mark, 0, Inner.Write(steps, close), Number * 2));
        }
    }

    private sealed record Repeat(Node Inner, int Least, int Most) : Node
    {
        public override int Write(List<PhoneStep> steps, int next)
        {
            var end = next;
            for (var i = Least; i < Most; i++)
                next = Add(steps, new(PhoneStepKind.Fork, 0, Inner.Write(steps, next), end));
            for (var i = 0; i < Least; i++) next = Inner.Write(steps, next);
            return next;
        }
    }
}
