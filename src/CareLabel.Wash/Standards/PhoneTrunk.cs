namespace CareLabel.Wash.Standards;

/// <summary>
/// The trunk prefix: what is dialled before a number inside its country and not from abroad (the 0 of 070-123 45 67).
/// </summary>
internal static class PhoneTrunk
{
    private const int FewestWithZero = 6;

    // Poland dialled 0 before the area until 2009, and lists still do. Elsewhere without a trunk prefix a bare 0 in
    // front is more likely a neighbour's (070-… is Swedish, and would be Norwegian without it).
    private const string DialledZero = "PL";

    /// <summary>Takes the trunk prefix away unless the number is in the plan with it and not without it.</summary>
    public static ReadOnlySpan<char> Strip(ReadOnlySpan<char> digits, PhonePlan plan, Span<char> room)
    {
        if (plan.Trunk is null || digits.Length == 0) return digits;
        Span<int> groups = stackalloc int[20];
        var length = plan.Trunk.Prefix(digits, groups);
        if (length < 0) return digits;
        var last = LastGroup(plan.TrunkTransform, groups);
        var bare = last < 0 ? digits[length..] : Transform(plan.TrunkTransform!, digits, groups, length, room);
        return plan.Describes(digits) && !plan.Describes(bare) ? digits : bare;
    }

    private static int LastGroup(string? transform, ReadOnlySpan<int> groups)
    {
        if (transform is null) return -1;
        var dollar = transform.LastIndexOf('$');
        if (dollar < 0) return -1;
        var group = transform[dollar + 1] - '0';
        return groups[group * 2] >= 0 ? group : -1;
    }

    private static ReadOnlySpan<char> Transform(
        string rule, scoped ReadOnlySpan<char> digits, scoped ReadOnlySpan<int> groups, int length, Span<char> room)
    {
        var count = 0;
        for (var i = 0; i < rule.Length; i++)
        {
            if (rule[i] != '$')
            {
                room[count++] = rule[i];
                continue;
            }

            var group = rule[++i] - '0';
            var kept = digits[groups[group * 2]..groups[group * 2 + 1]];
            kept.CopyTo(room[count..]);
            count += kept.Length;
        }

        digits[length..].CopyTo(room[count..]);
        return room[..(count + digits.Length - length)];
    }

    /// <summary>
    /// The digits without the 0 that the country dials no more, where the plan knows them so; empty where it does not.
    /// </summary>
    public static ReadOnlySpan<char> WithoutZero(ReadOnlySpan<char> digits, PhonePlan plan) =>
        plan.Country == DialledZero && digits.Length > FewestWithZero && digits[0] == '0' && plan.Describes(digits[1..])
            && plan.Kind(digits[1..]) != PhoneKind.Unknown ? digits[1..] : default;
}
