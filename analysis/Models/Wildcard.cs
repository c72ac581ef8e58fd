namespace MapAudit.Analysis.Models;

/// <summary>Patterns of rows: <c>*</c> stands for any run of characters, everything else for itself.</summary>
public static class Wildcard
{
    /// <summary>Whether the id has the form of the pattern. On a mismatch the last star takes one character more.</summary>
    public static bool Matches(string pattern, string id)
    {
        int p = 0, i = 0, star = -1, taken = 0;
        while (i < id.Length)
        {
            if (p < pattern.Length && pattern[p] == '*')
            {
                star = p++;
                taken = i;
            }
            else if (p < pattern.Length && pattern[p] == id[i])
            {
                p++;
                i++;
            }
            else if (star >= 0)
            {
                p = star + 1;
                i = ++taken;
            }
            else
            {
                return false;
            }
        }
        while (p < pattern.Length && pattern[p] == '*') p++;
        return p == pattern.Length;
    }
}
