// case: aliasing-17-race
// sdk: console
// expect: MAP001 Codecs.CodecTable.Known
// why: both threads register codecs for the same element type, so they share that instantiation's map

namespace Codecs;

public static class CodecTable<T>
{
    public static readonly Dictionary<string, Func<T, byte[]>> Known = new();

    public static void Register(string name, Func<T, byte[]> codec) => Known[name] = codec;
}

public static class Program
{
    public static void Main()
    {
        var text = Task.Run(() =>
        {
            CodecTable<string>.Register("utf8", System.Text.Encoding.UTF8.GetBytes);
            CodecTable<string>.Register("ascii", System.Text.Encoding.ASCII.GetBytes);
        });
        var wide = Task.Run(() => CodecTable<string>.Register("utf16", System.Text.Encoding.Unicode.GetBytes));
        Task.WaitAll(text, wide);
        Console.WriteLine(CodecTable<string>.Known.Count);
    }
}
