using System.Text;

namespace CareLabel.Faces.Tests.Washes;

/// <summary>A plain reader of RFC 4180, so that results are not checked by the code that the product reads with.</summary>
internal static class Rfc4180
{
    public static IEnumerable<string[]> Rows(string text)
    {
        var row = new List<string>();
        var cell = new StringBuilder();
        var (quoted, any) = (false, false);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (quoted && c == '"' && i + 1 < text.Length && text[i + 1] == '"') cell.Append(text[++i]);
            else if (c == '"') (quoted, any) = (!quoted, true);
            else if (quoted || c is not (',' or '\r' or '\n')) cell.Append(c);
            else if (c == ',') (any, _) = (true, End());
            else if (c == '\n')
            {
                if (any || cell.Length > 0 || row.Count > 0) End();
                if (row.Count > 0) yield return [.. row];
                row.Clear();
                any = false;
            }
        }

        bool End()
        {
            row.Add(cell.ToString());
            cell.Clear();
            return true;
        }
    }
}
