namespace CareLabel.Wash.Matching;

/// <summary>What a match found in one list. Rows are the list's own, see <see cref="Comparable.TableRows"/>.</summary>
/// <param name="List">The list.</param>
/// <param name="Model">What was learned.</param>
/// <param name="Tallies">How often each value occurs, by comparison.</param>
/// <param name="Edges">The pairs that may be one, sorted by row.</param>
/// <param name="Groups">For each row the lowest row of its group: the best estimate of what is one.</param>
/// <param name="Entities">For each row the lowest row of those that are surely one with it; never across groups.</param>
/// <param name="PairsCompared">How many pairs were compared.</param>
public sealed record Matching(
    Comparable List, Model Model, Tally[] Tallies, List<Edge> Edges, int[] Groups, int[] Entities, long PairsCompared);
