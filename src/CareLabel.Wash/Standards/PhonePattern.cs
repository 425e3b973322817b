namespace CareLabel.Wash.Standards;

/// <summary>
/// One pattern of a numbering plan, compiled to steps. Numbering plans use a small part of regular expressions
/// (digits, classes, groups, alternatives, optional and counted parts, end), which needs no general engine: no time
/// limit, no start-up cost, and digits are only 0-9.
/// </summary>
internal sealed class PhonePattern
{
    private const int MostGroups = 10;

    private readonly PhoneStep[] _steps;

    private PhonePattern(PhoneStep[] steps, int start) => (_steps, Start) = (steps, start);

    public IReadOnlyList<PhoneStep> Steps => _steps;

    /// <summary>The place of the first step.</summary>
    public int Start { get; }

    public static PhonePattern Compile(string pattern)
    {
        var (steps, start) = PhonePatternReader.Compile(pattern);
        return new(steps, start);
    }

    /// <summary>The length of the match at the start of <paramref name="digits"/>, or -1. The first alternative that
    /// fits wins.</summary>
    public int Prefix(ReadOnlySpan<char> digits) => Prefix(digits, stackalloc int[MostGroups * 2]);

    /// <summary>All of <paramref name="digits"/> is described by the pattern.</summary>
    public bool Whole(ReadOnlySpan<char> digits) => Whole(digits, stackalloc int[MostGroups * 2]);

    /// <summary>
    /// As <see cref="Prefix(ReadOnlySpan{char})"/>; groups begin and end at <c>groups[2n], groups[2n+1]</c>, -1 where
    /// not taken.
    /// </summary>
    public int Prefix(ReadOnlySpan<char> digits, Span<int> groups)
    {
        groups.Fill(-1);
        return Run(Start, 0, digits, groups, whole: false);
    }

    public bool Whole(ReadOnlySpan<char> digits, Span<int> groups)
    {
        groups.Fill(-1);
        return Run(Start, 0, digits, groups, whole: true) >= 0;
    }

    // No pattern loops without end, so the steps taken are bounded by the pattern, not by what was typed.
    private int Run(int at, int place, ReadOnlySpan<char> digits, Span<int> groups, bool whole)
    {
        while (true)
        {
            ref readonly var step = ref _steps[at];
            switch (step.Kind)
            {
                case PhoneStepKind.Digit:
                    if (place >= digits.Length || (step.Digits >> (digits[place] - '0') & 1) == 0) return -1;
                    place++;
                    at = step.Next;
                    break;
                case PhoneStepKind.Fork:
                    var end = Run(step.Next, place, digits, groups, whole);
                    if (end >= 0) return end;
                    at = step.Other;
                    break;
                case PhoneStepKind.Mark:
                    return RunMarked(step, place, digits, groups, whole);
                case PhoneStepKind.End:
                    if (place != digits.Length) return -1;
                    at = step.Next;
                    break;
                default:
                    return whole && place != digits.Length ? -1 : place;
            }
        }
    }

    private int RunMarked(in PhoneStep step, int place, ReadOnlySpan<char> digits, Span<int> groups, bool whole)
    {
        var before = groups[step.Other];
        groups[step.Other] = place;
        var end = Run(step.Next, place, digits, groups, whole);
        if (end < 0) groups[step.Other] = before;
        return end;
    }
}

internal enum PhoneStepKind : byte { Digit, Fork, Mark, End, Match }

/// <param name="Kind">What the step does.</param>
/// <param name="Digits">Bit n set: digit n is taken.</param>
/// <param name="Next">The step after it.</param>
/// <param name="Other">A fork's second way; a mark's place among the groups.</param>
internal readonly record struct PhoneStep(PhoneStepKind Kind, ushort Digits, int Next, int Other);
