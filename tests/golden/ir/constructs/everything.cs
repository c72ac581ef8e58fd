using System.Collections;
using System.Runtime.CompilerServices;
namespace Shop;

public delegate int Pick(ref int x, out string name);
public interface IStore<T> { T this[string key] { get; set; } void Put(string key, T value) => this[key] = value; static abstract int Count(); }
public enum Color { Red, Green = 5 }
public readonly record struct Point(int X, int Y) { public static Point operator +(Point a, Point b) => new(a.X + b.X, a.Y + b.Y); public static implicit operator int(Point p) => p.X; }
public abstract record Shape(string Name) { public abstract double Area(); }
public sealed record Circle(string Name, double Radius) : Shape(Name) { public override double Area() => Math.PI * Radius * Radius; }
public class Base(Dictionary<string, int> map, string label) { protected int Peek() => map["x"]; public string Label { get; } = label; }
public class Derived(Dictionary<string, int> m) : Base(m, "d") { private readonly Func<int> _count = () => m.Count; public int Count => _count(); }
public static class Extensions
{
    public static void Touch<K, V>(this IDictionary<K, V> map, K key, V value) => map[key] = value;
    extension(List<int> list) { public int Twice() => list.Count * 2; public int Half => list.Count / 2; }
    public static (A, B) Pair<A, B>(A a, B b) => (a, b);
}

[InterpolatedStringHandler]
public ref struct Handler
{
    public Handler(int literals, int holes, Everything owner, out bool enabled) { enabled = true; }
    public bool AppendLiteral(string s) => true;
    public bool AppendFormatted<T>(T t) => true;
}

public unsafe struct Raw { public fixed byte Bytes[8]; public Dictionary<int, int>? Map; }

[System.Runtime.CompilerServices.InlineArray(4)]
public struct Four { private int _first; }

public class Everything : IStore<List<int>>, IDisposable, IEnumerable<int>
{
    private readonly Dictionary<string, List<int>> _map = new(StringComparer.Ordinal) { { "a", [1, 2, 3] }, { "b", new List<int> { 4 } } };
    private static readonly ConcurrentDictionary<string, Lazy<int>> Shared = new();
    private readonly Lock _lock = new();
    private readonly List<int>[] _stripes = new List<int>[4];
    private event Action<int>? Changed;
    public static int Count() => Shared.Count;
    public int Backed { get => field; set => field = value < 0 ? 0 : value; }
    public required string Needed { get; init; }
    ~Everything() => Dispose();

    public event EventHandler Custom { add => Changed += n => value(this, EventArgs.Empty); remove { } }

    public List<int> this[string key] { get => _map[key]; set => _map[key] = value; }

    public int this[Index at] => _map.Count;

    public void Dispose() { GC.SuppressFinalize(this); }

    public IEnumerator<int> GetEnumerator() { foreach (var l in _map.Values) foreach (var n in l) yield return n; }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public void Log([InterpolatedStringHandlerArgument("")] Handler handler) { }

    public async Task<int> Flow(int[] numbers, CancellationToken token, object? thing)
    {
        lock (_lock) { _map.Clear(); }
        using (token.Register(() => _map.Clear())) { await Task.Delay(1, token); }
        await using var stream = new MemoryStream();
        var total = 0;
        for (int i = 0, j = 3; i < numbers.Length && j > 0; i++, j--) { if (i == 2) continue; total += numbers[i]; }
        do { total--; if (total == 7) goto done; } while (total > 10);
        try { checked { total *= 2; } }
        catch (InvalidOperationException e) when (e.Message.Length > 3 || e.InnerException is null) { total = 1; }
        catch (IOException) { throw; }
        catch { total = 2; }
        finally { while (total < 0) { if (total == -3) break; total++; } Changed?.Invoke(total); }
        switch (thing)
        {
            case int n when n > 3: total += n; break;
            case string { Length: > 2 and < 9 } s: total += s.Length; break;
            case int[] and [1, .. var rest, > 3]: total += rest.Length; break;
            case (int a, var b): total += a; break;
            case null: goto default;
            case not null and IDisposable d: d.Dispose(); break;
            default: total = 0; break;
        }
        done:
        var (x, (y, z)) = (1, (2, 3));
        (x, y) = (y, x);
        var range = numbers[1..^1];
        var last = numbers[^1];
        var list = new List<int> { 1, 2 };
        var end = list[^1];
        list[^1] = 4;
        Span<int> span = stackalloc int[4];
        span[0] = 1;
        ReadOnlySpan<int> lit = [1, 2, x];
        IReadOnlyList<int> view = [.. list, 5, .. numbers];
        var anonymous = new { A = list, x };
        total += anonymous.A.Count + lit.Length + view.Count + end + last + range.Length;
        Log($"total {total} and {anonymous.A}");
        var text = $"{total,5:N2} {{literal}} {thing}" + nameof(total) + typeof(Everything);
        ref var slot = ref numbers[0];
        slot++;
        slot += 2;
        Volatile.Write(ref slot, 3);
        Backed++;
        this["k"] ??= [];
        _stripes[x] ??= new();
        _map.Touch("z", list);
        list.Touch2();
        int? maybe = total > 0 ? total : null;
        total = maybe ?? throw new InvalidOperationException();
        total += _map?["q"]?.Count ?? 0;
        Func<int, int> square = static n => n * n;
        Action combined = () => { }; combined += Dispose; combined -= Dispose; combined();
        int Local<T>(T t) where T : notnull => t.GetHashCode() + total;
        total += Local("x") + square(2);
        Func<string, int> group = Local;
        var query = from n in numbers let m = n * 2 where m > 3 join o in list on n equals o into g from o in g group n by o into h orderby h.Key descending select new { h.Key, N = h.Count() };
        foreach (ref var s in numbers.AsSpan()) s = 3;
        foreach (var (k, v) in _map) total += v.Count + k.Length;
        foreach (var c in "text") total += c;
        foreach (string o in new ArrayList { "a" }) total += o.Length;
        Point p = new(1, 2);
        total += p + new Point(3, 4);
        p = p with { X = 5 };
        var copy = new Circle("c", 1) with { Radius = 2 };
        (string name, int size) tuple = ("a", 1);
        if (tuple is ("a", > 0) && tuple == ("b", 2)) total++;
        total = thing switch { int i and > 3 => i, Circle { Radius: var r, Name: "x" } => (int)r, Shape(var q) => q.Length, _ when total > 4 => 4, _ => 5 };
        object boxed = total; total = (int)boxed; var casted = boxed as string; if (boxed is not string) total = default;
        var raw = new Raw(); raw.Map = new(); total += raw.Map.Count;
        Four four = default; four[1] = 3; total += four[2];
        if (int.TryParse("3", out var parsed) && Shared.TryGetValue("x", out _)) total += parsed;
        var made = Make<List<int>>();
        EventHandler handler = delegate { total = 0; }; Custom += handler; Custom -= handler;
        Shared.GetOrAdd("k", key => new Lazy<int>(() => key.Length));
        total += list.Twice() + list.Half + (int)Color.Green + sizeof(int) + "utf8"u8.Length;
        yielded: ;
        using IDisposable? none = null;
        return total;

        static T Make<T>() where T : new() => new T();
    }
}

public static class More { public static void Touch2(this List<int> list) { list?.Add(1); list?.Capacity = 3; } }
