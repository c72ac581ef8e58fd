using System.Globalization;

namespace MapAudit.Analysis.Load;

/// <summary>
/// Evaluates the conditions of project files: comparisons, and, or, not, Exists. What it does not know is false, so that an odd
/// condition costs one item and never the load.
/// </summary>
internal sealed class ProjectConditions(Func<string, string> expand, Func<string, bool> exists)
{
    public bool Holds(string? condition)
    {
        if (string.IsNullOrWhiteSpace(condition)) return true;
        try
        {
            var tokens = new Reader(condition);
            return Or(tokens);
        }
        catch (FormatException)
        {
            return false;
        }
    }

    private bool Or(Reader reader)
    {
        var result = And(reader);
        while (reader.TakeWord("or")) result |= And(reader);
        return result;
    }

    private bool And(Reader reader)
    {
        var result = Unary(reader);
        while (reader.TakeWord("and")) result &= Unary(reader);
        return result;
    }

    private bool Unary(Reader reader)
    {
        if (reader.TakeSymbol("!")) return !Unary(reader);
        if (reader.TakeSymbol("("))
        {
            var inner = Or(reader);
            if (!reader.TakeSymbol(")")) throw new FormatException();
            return inner;
        }
        if (reader.TakeWord("exists"))
        {
            if (!reader.TakeSymbol("(")) throw new FormatException();
            var path = expand(reader.Operand());
            if (!reader.TakeSymbol(")")) throw new FormatException();
            return exists(path);
        }
        var left = expand(reader.Operand());
        foreach (var symbol in (string[])["==", "!=", ">=", "<=", ">", "<"])
            if (reader.TakeSymbol(symbol)) return Compare(left, symbol, expand(reader.Operand()));
        return left.Equals("true", StringComparison.OrdinalIgnoreCase);
    }

    private static bool Compare(string left, string symbol, string right)
    {
        if (symbol is "==" or "!=") return left.Equals(right, StringComparison.OrdinalIgnoreCase) == (symbol == "==");
        var order = Order(left, right);
        return order is { } value && symbol switch { ">" => value > 0, "<" => value < 0, ">=" => value >= 0, _ => value <= 0 };
    }

    private static int? Order(string left, string right)
    {
        if (double.TryParse(left, NumberStyles.Float, CultureInfo.InvariantCulture, out var a) && double.TryParse(right, NumberStyles.Float, CultureInfo.InvariantCulture, out var b)) return a.CompareTo(b);
        return Version.TryParse(left.TrimStart('v'), out var first) && Version.TryParse(right.TrimStart('v'), out var second) ? first.CompareTo(second) : null;
    }

    /// <summary>Walks the text of one condition; $(...) counts as one piece whatever is inside.</summary>
    private sealed class Reader(string text)
    {
        private int position;

        public bool TakeSymbol(string symbol)
        {
            Skip();
            if (string.CompareOrdinal(text, position, symbol, 0, symbol.Length) != 0) return false;
            if (symbol == "!" && position + 1 < text.Length && text[position + 1] == '=') return false;
            position += symbol.Length;
            return true;
        }

        public bool TakeWord(string word)
        {
            Skip();
            if (string.Compare(text, position, word, 0, word.Length, StringComparison.OrdinalIgnoreCase) != 0) return false;
            var end = position + word.Length;
            if (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] == '_')) return false;
            position = end;
            return true;
        }

        public string Operand()
        {
            Skip();
            if (position >= text.Length) throw new FormatException();
            var start = position;
            if (text[position] == '\'')
            {
                for (position++; position < text.Length && text[position] != '\'';)
                    if (!SkipProperty()) position++;
                if (position >= text.Length) throw new FormatException();
                return text[(start + 1)..position++];
            }
            while (position < text.Length && !char.IsWhiteSpace(text[position]) && text[position] is not (')' or '=' or '!' or '<' or '>'))
                if (!SkipProperty()) position++;
            if (position == start) throw new FormatException();
            return text[start..position];
        }

        private bool SkipProperty()
        {
            if (position + 1 >= text.Length || text[position] is not ('$' or '@' or '%') || text[position + 1] != '(') return false;
            position = ProjectProperties.ClosingParenthesis(text, position + 1) + 1;
            return true;
        }

        private void Skip()
        {
            while (position < text.Length && char.IsWhiteSpace(text[position])) position++;
        }
    }
}
