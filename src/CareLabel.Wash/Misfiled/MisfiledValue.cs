using CareLabel.Wash.Columns;

namespace CareLabel.Wash.Misfiled;

/// <summary>A value that stands in the wrong field.</summary>
/// <param name="LooksLike">What it is by its form.</param>
/// <param name="Target">The column it belongs in; null where the list has none.</param>
/// <param name="Sureness">0.5 (a person should look) to 1 (a check digit or an @ says so).</param>
/// <param name="Advice">Plain English: "Looks like an e-mail address: move it to 'Email'."</param>
public sealed record MisfiledValue(ColumnKind LooksLike, RecognisedColumn? Target, double Sureness, string Advice);
