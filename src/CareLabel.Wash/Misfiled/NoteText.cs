using CareLabel.Wash.Standards;
using CareLabel.Wash.Text;

namespace CareLabel.Wash.Misfiled;

/// <summary>Whether a text is a remark that somebody typed into a field for something else: "ring etter kl 15".</summary>
internal static class NoteText
{
    private const int MostWordsOfPlace = 6;

    private static readonly WordList Words =
        new(from row in EmbeddedTable.Rows("note-words.tsv") from word in row[1].Split('|') select word);

    /// <summary>Whether no place is called so: a word of remarks beside others, or a whole sentence.</summary>
    public static bool IsNoPlace(ReadOnlySpan<char> text)
    {
        var words = 0;
        var isTold = false;
        foreach (var range in text.Split(' '))
        {
            var word = text[range].Trim(".,:;!?()\"");
            if (word.IsEmpty) continue;
            words++;
            isTold |= Words.Has(word);
        }

        return words > MostWordsOfPlace || (words > 1 && (isTold || text.IndexOfAny('!', '?') >= 0));
    }
}
