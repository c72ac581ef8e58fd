// case: aliasing-17-safe
// sdk: console
// expect: none
// why: each thread registers codecs for an element type of its own, and each instantiation has its own map

namespace Encoders;

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
        var numbers = Task.Run(() => CodecTable<int>.Register("le", BitConverter.GetBytes));
        Task.WaitAll(text, numbers);
        Console.WriteLine(CodecTable<string>.Known.Count + CodecTable<int>.Known.Count);
    }
}
