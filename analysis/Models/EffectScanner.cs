using System.Globalization;

namespace MapAudit.Analysis.Models;

/// <summary>Walks over the words of one effect: <c>deferred arg1(arg0.values, _) -> result.values</c>.</summary>
internal sealed class EffectScanner(string text)
{
    private readonly List<string> words = Split(text);
    private int next;

    public bool AtEnd => next == words.Count;

    /// <summary>Takes the word if it is the next one.</summary>
    public bool Take(string word)
    {
        if (AtEnd || words[next] != word) return false;
        next++;
        return true;
    }

    public string Word(string expected)
    {
        if (AtEnd) throw new FormatException($"{expected} is missing at the end of '{text}'");
        return words[next++];
    }

    public void Expect(string word)
    {
        if (!Take(word)) throw new FormatException($"'{word}' expected {Here()} in '{text}'");
    }

    public void End()
    {
        if (!AtEnd) throw new FormatException($"'{words[next]}' is not expected in '{text}'");
    }

    /// <summary>A name of the enumeration in lower case with hyphens.</summary>
    public T Name<T>()
        where T : struct, Enum
    {
        var word = Word(KebabName.List<T>());
        return KebabName.TryParse<T>(word, out var value)
            ? value
            : throw new FormatException($"'{word}' is none of {KebabName.List<T>()} in '{text}'");
    }

    public bool TryName<T>(out T value)
        where T : struct, Enum
    {
        value = default;
        if (AtEnd || !KebabName.TryParse(words[next], out value)) return false;
        next++;
        return true;
    }

    public Place Place()
    {
        var word = Word("a place (this, arg0, result)");
        var dot = word.IndexOf('.', StringComparison.Ordinal);
        var root = dot < 0 ? word : word[..dot];
        var slot = dot < 0 ? null : word[(dot + 1)..];
        if (slot is not null && slot.Split('.').Any(step => step.Length == 0)) throw NoPlace(word);
        if (root == "this") return new Place(PlaceRoot.Receiver, -1, slot);
        if (root == "result") return new Place(PlaceRoot.Result, -1, slot);
        if (root.StartsWith("arg", StringComparison.Ordinal)
            && int.TryParse(root.AsSpan(3), NumberStyles.None, CultureInfo.InvariantCulture, out var argument))
            return new Place(PlaceRoot.Argument, argument, slot);
        throw NoPlace(word);
    }

    /// <summary>The position of a whole argument.</summary>
    public int Argument()
    {
        var place = Place();
        return place is { Root: PlaceRoot.Argument, Slot: null }
            ? place.Argument
            : throw new FormatException($"an argument (arg0) expected instead of '{place}' in '{text}'");
    }

    /// <summary><c>(arg0.values, _)</c>; an underscore is a value that nobody follows.</summary>
    public IReadOnlyList<Place?> Arguments()
    {
        Expect("(");
        var places = new List<Place?>();
        if (Take(")")) return places;
        do places.Add(Take("_") ? null : Place());
        while (Take(","));
        Expect(")");
        return places;
    }

    private FormatException NoPlace(string word) =>
        new($"'{word}' is no place (this, arg0, result, each with .slot) in '{text}'");

    private string Here() => AtEnd ? "at the end" : $"before '{words[next]}'";

    private static List<string> Split(string text)
    {
        var words = new List<string>();
        for (var at = 0; at < text.Length;)
        {
            var start = at;
            if (char.IsWhiteSpace(text[at])) { at++; continue; }
            if (text[at] is '(' or ')' or ',') at++;
            else while (at < text.Length && !char.IsWhiteSpace(text[at]) && text[at] is not ('(' or ')' or ',')) at++;
            words.Add(text[start..at]);
        }
        return words;
    }
}
