// case: instance-05-race
// sdk: console
// expect: MAP001|MAP002 Speech.Lexicon.Tokenizer._ids
// why: the factory hands the same tokenizer to all parallel bodies

namespace Speech.Lexicon;

public sealed class Tokenizer
{
    private readonly Dictionary<string, int> _ids = new();

    public int[] Encode(string text)
    {
        var words = text.Split(' ');
        var encoded = new int[words.Length];
        for (var i = 0; i < words.Length; i++)
        {
            if (!_ids.TryGetValue(words[i], out var id))
                _ids.Add(words[i], id = _ids.Count);
            encoded[i] = id;
        }
        return encoded;
    }
}

public static class TokenizerFactory
{
    private static readonly Tokenizer Default = new();

    public static Tokenizer Create(bool pooled) => pooled ? Default : new Tokenizer();

    public static Tokenizer ForTraining() => Default;
}

public static class Program
{
    public static void Main(string[] lines)
    {
        var lengths = new int[lines.Length];
        Parallel.For(0, lines.Length, i => lengths[i] = TokenizerFactory.ForTraining().Encode(lines[i]).Length);
        Console.WriteLine(lengths.Sum());
    }
}
