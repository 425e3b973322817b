using CareLabel.Wash.Standards;

namespace CareLabel.Fields;

/// <summary>A company's name and its legal form.</summary>
internal static class Formed
{
    /// <summary>The name without its form, and the form; null where it has none. A name with something behind its form (a branch, "in liquidation") stays whole.</summary>
    public static (string Name, string Form)? Part(string name, Setting setting)
    {
        if (name.Length > CompanyName.LongestLength) return null;
        var parsed = CompanyName.Parse(name, setting);
        if (parsed.Form is not { } form || parsed.IsOnlyForm) return null;
        var isBehind = parsed.Status.Length == 0 && parsed.SubUnit.Length == 0 && name.StartsWith(parsed.Core, StringComparison.Ordinal);
        var behind = isBehind ? name[parsed.Core.Length..].Trim(' ', ',') : "";
        return behind.Length == 0 ? (name, form.Canonical) : (parsed.Core.TrimEnd(' ', ','), behind);
    }

    /// <summary>A legal form alone, as its country writes it.</summary>
    public static Reading Read(string typed, Setting setting)
    {
        var text = typed.Trim();
        var whole = CompanyName.Read($"Firma {text}", setting);
        if (whole.Standard is { } standard && Part(standard, setting) is ("Firma", var form)) return Reading.Accepted(typed, form, Written);
        return Reading.Doubted(typed, text, Written, Unknown);
    }

    private static readonly Mend Written = new("legal-form-written", "written as its country writes it");

    private static readonly Objection Unknown = new("legal-form-unknown", "No legal form that we know is called so.", "Check it, such as AS, AB, Oy, ApS, sp. z o.o.");
}
