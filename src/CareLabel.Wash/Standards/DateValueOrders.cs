namespace CareLabel.Wash.Standards;

internal enum DateOutcome
{
    Sure, OtherOrder, Ambiguous, NoSuchDay, NoSuchMonth, NoSuchTime, Unreadable,
}

internal readonly record struct DateFinding(
    DateOutcome Outcome, DateParts? Parts = null, IReadOnlyList<string>? AllReadings = null)
{
    public IReadOnlyList<string> Readings => AllReadings ?? [];
}

/// <summary>Tries the orders in which the numbers of a typed date can stand, and says how many of them make a
/// date.</summary>
internal static class DateValueOrders
{
    private const int Longest = 60, PivotAhead = 19, PivotWithoutToday = 49;

    public static DateFinding Find(string text, Setting setting)
    {
        if (text.Length > Longest) return new(DateOutcome.Unreadable);
        if (!DateValueTokens.TryRead(text, out var tokens))
            return new(LooksTimed(text) ? DateOutcome.NoSuchTime : DateOutcome.Unreadable);
        if (tokens.WordMonth > 0) return FindNamed(tokens, setting);
        return tokens.Count switch
        {
            1 => FindCompact(text, tokens, setting),
            2 => FindMonth(tokens),
            _ => FindNumbered(tokens, setting),
        };
    }

    /// <summary>What one value says about the order of its column; Unknown when it fits more than one.</summary>
    /// <param name="text">The value.</param>
    /// <param name="sign">The sign between its numbers; none where the value is no date of three numbers whose order
    /// may be asked.</param>
    public static DateOrder Evidence(string text, out char sign)
    {
        sign = '\0';
        if (text.Length > Longest || !DateValueTokens.TryRead(text, out var tokens)) return DateOrder.Unknown;
        if (tokens.Count != 3 || tokens.WordMonth > 0) return DateOrder.Unknown;
        if (tokens.First.Digits == 4) return DateOrder.YearMonthDay;
        if (tokens.Third.Digits is not (4 or 2)) return DateOrder.Unknown;
        // 26-12-31: two digits could be the year at either end.
        if (tokens.Third.Digits == 2 && tokens.Sign == '-') return DateOrder.Unknown;
        sign = tokens.Sign;
        var (a, b) = (tokens.First.Value, tokens.Second.Value);
        if (a is > 12 and <= 31 && b is >= 1 and <= 12) return DateOrder.DayMonthYear;
        if (b is > 12 and <= 31 && a is >= 1 and <= 12) return DateOrder.MonthDayYear;
        return DateOrder.Unknown;
    }

    private static bool LooksTimed(string text)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        return colon > 8 && char.IsAsciiDigit(text[0]) && text.AsSpan(0, colon).IndexOfAny("-./") is 2 or 4;
    }

    // 3 March 2026, March 3 2026, 2026 March 3, March 2026.
    private static DateFinding FindNamed(in DateValueTokens tokens, Setting setting)
    {
        if (tokens.Count == 1)
            return tokens.First.Digits == 4 && tokens.First.Value > 0
                ? Partial(tokens.First.Value, tokens.WordMonth)
                : new(DateOutcome.Unreadable);
        if (tokens.Count != 2) return new(DateOutcome.Unreadable);

        var yearFirst = tokens.First.Digits == 4;
        var (year, day) = yearFirst ? (tokens.First, tokens.Second) : (tokens.Second, tokens.First);
        if (year.Digits is not (4 or 2) || day.Digits > 2) return new(DateOutcome.Unreadable);
        return One(tokens, FullYear(year, setting), tokens.WordMonth, day.Value);
    }

    private static DateFinding FindCompact(string text, in DateValueTokens tokens, Setting setting)
    {
        var (value, digits) = tokens.First;
        if (digits == 4 && text.Length == 4)
            return value is >= 1000 and <= 2999 ? new(DateOutcome.Sure, new(value)) : new(DateOutcome.Unreadable);
        if (digits is not (8 or 6)) return new(DateOutcome.Unreadable);

        var split = default(DateValueTokens);
        split.Count = 3;
        split.Time = tokens.Time;
        split.Offset = tokens.Offset;
        if (digits == 8 && value / 10_000 is >= 1800 and <= 2199)
        {
            (split.First, split.Second, split.Third) = ((value / 10_000, 4), (value / 100 % 100, 2), (value % 100, 2));
            // 20112026 is no day of 2011's twentieth month: where the year in front fails, the year behind is tried.
            if (FindNumbered(split, setting) is { Outcome: DateOutcome.Sure } sure) return sure;
        }

        (split.First, split.Second, split.Third) = digits == 8
            ? ((value / 1_000_000, 2), (value / 10_000 % 100, 2), (value % 10_000, 4))
            : ((value / 10_000, 2), (value / 100 % 100, 2), (value % 100, 2));
        return FindNumbered(split, setting);
    }

    private static DateFinding FindMonth(in DateValueTokens tokens)
    {
        // A decimal number (45658.5) is no month; behind a four-digit year or before one it is.
        if (tokens.First.Digits == 4 && tokens.Second.Digits is 1 or 2 && tokens.Time is null)
            return Partial(tokens.First.Value, tokens.Second.Value);
        if (tokens.Second.Digits == 4 && tokens.First.Digits is 1 or 2 && tokens.Time is null)
            return Partial(tokens.Second.Value, tokens.First.Value);
        return new(DateOutcome.Unreadable);
    }

    private static DateFinding Partial(int year, int month)
    {
        if (year is < 1000 or > 2999) return new(DateOutcome.Unreadable);
        return month is >= 1 and <= 12 ? new(DateOutcome.Sure, new(year, month)) : new(DateOutcome.NoSuchMonth);
    }

    private static DateFinding FindNumbered(in DateValueTokens tokens, Setting setting)
    {
        if (tokens.First.Digits == 4 && tokens.Second.Digits <= 2 && tokens.Third.Digits <= 2)
            return One(tokens, tokens.First.Value, tokens.Second.Value, tokens.Third.Value);
        if (tokens.First.Digits > 2 || tokens.Second.Digits > 2 || tokens.Third.Digits is not (4 or 2 or 1))
            return new(DateOutcome.Unreadable);
        if (tokens.Third.Digits == 1) return new(DateOutcome.Unreadable);

        var dayFirst = In(tokens, DateOrder.DayMonthYear, setting);
        if (tokens.Sign == '.' && dayFirst.Outcome == DateOutcome.Sure) return dayFirst;
        var monthFirst = In(tokens, DateOrder.MonthDayYear, setting);
        var yearFirst = tokens.Third.Digits == 2 && tokens.First.Digits == 2 && tokens.Sign != '/'
            ? In(tokens, DateOrder.YearMonthDay, setting) : new(DateOutcome.NoSuchDay);
        return Choose(tokens, setting.Dates, dayFirst, monthFirst, yearFirst);
    }

    private static DateFinding Choose(
        in DateValueTokens tokens, DateOrder order, DateFinding dayFirst, DateFinding monthFirst, DateFinding yearFirst)
    {
        var wanted = order switch
        {
            DateOrder.DayMonthYear => dayFirst,
            DateOrder.MonthDayYear => monthFirst,
            DateOrder.YearMonthDay when tokens.Third.Digits == 2 => yearFirst,
            _ => new DateFinding(DateOutcome.Unreadable),
        };
        if (wanted.Outcome == DateOutcome.Sure) return wanted;

        DateFinding[] all = [dayFirst, monthFirst, yearFirst];
        var readings = all.Where(f => f.Outcome == DateOutcome.Sure).Select(f => f.Parts!).Distinct().ToArray();
        if (readings.Length > 1)
            return new(DateOutcome.Ambiguous, null, [.. readings.Select(parts => parts.ToString())]);
        if (readings.Length == 0) return wanted.Outcome == DateOutcome.Unreadable ? Worst(tokens, dayFirst) : wanted;

        var contradicts = order is DateOrder.DayMonthYear or DateOrder.MonthDayYear;
        return new(contradicts ? DateOutcome.OtherOrder : DateOutcome.Sure, readings[0]);
    }

    // 31/13 fails as a month read one way and as a day read the other; a number over 31 is no month in either.
    private static DateFinding Worst(in DateValueTokens tokens, DateFinding dayFirst) =>
        tokens.First.Value > 31 || tokens.Second.Value > 31 ? new(DateOutcome.NoSuchDay) : dayFirst;

    private static DateFinding In(in DateValueTokens tokens, DateOrder order, Setting setting) => order switch
    {
        DateOrder.DayMonthYear => One(tokens, FullYear(tokens.Third, setting), tokens.Second.Value, tokens.First.Value),
        DateOrder.MonthDayYear => One(tokens, FullYear(tokens.Third, setting), tokens.First.Value, tokens.Second.Value),
        _ => One(tokens, FullYear(tokens.First, setting), tokens.Second.Value, tokens.Third.Value),
    };

    private static DateFinding One(in DateValueTokens tokens, int year, int month, int day)
    {
        if (year is < 1 or > 9999) return new(DateOutcome.Unreadable);
        if (month is < 1 or > 12) return new(DateOutcome.NoSuchMonth);
        if (day < 1 || day > DateTime.DaysInMonth(year, month)) return new(DateOutcome.NoSuchDay);
        return new(DateOutcome.Sure, new(year, month, day, tokens.Time, tokens.Offset));
    }

    // Two digits mean the hundred years that end a little ahead of today, so that 26 is now and 71 was a birthday.
    private static int FullYear((int Value, int Digits) year, Setting setting)
    {
        if (year.Digits != 2) return year.Value;
        if (setting.Today is not { } today) return year.Value + (year.Value <= PivotWithoutToday ? 2000 : 1900);
        var full = today.Year - (today.Year % 100) + year.Value;
        return full > today.Year + PivotAhead ? full - 100 : full <= today.Year + PivotAhead - 100 ? full + 100 : full;
    }
}
