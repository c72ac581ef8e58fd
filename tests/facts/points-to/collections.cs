// sdk: console
using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Collections.Frozen;
using System.Threading.Channels;

namespace Facts;

public class Card;

public class Suit;

public static class Program
{
    public static async Task Main()
    {
        var queue = new Queue<Card>();
        queue.Enqueue(new Card());
        var dequeued = queue.Dequeue();                        //@ pts(dequeued) = {Facts.Card@18}  //@ feature queues
        if (queue.TryPeek(out var peeked)) Use(peeked);        //@ pts(peeked) = {Facts.Card@18}
        var stack = new Stack<Card>();
        stack.Push(new Card());
        if (stack.TryPop(out var popped)) Use(popped);         //@ pts(popped) = {Facts.Card@22}
        var linked = new LinkedList<Card>();
        linked.AddLast(new Card());
        var node = linked.First!.Value;                        //@ pts(node) = {Facts.Card@25}
        var heap = new PriorityQueue<Card, int>();
        heap.Enqueue(new Card(), 1);
        var best = heap.Dequeue();                             //@ pts(best) = {Facts.Card@28}
        var bag = new ConcurrentBag<Card> { new() };
        if (bag.TryTake(out var taken)) Use(taken);            //@ pts(taken) = {Facts.Card@30}  //@ feature concurrent-bags
        var lines = new ConcurrentQueue<Card>();
        lines.Enqueue(new Card());
        if (lines.TryDequeue(out var line)) Use(line);         //@ pts(line) = {Facts.Card@33}
        var blocking = new BlockingCollection<Card>();
        blocking.Add(new Card());
        foreach (var consumed in blocking.GetConsumingEnumerable()) Use(consumed);   //@ pts(consumed) = {Facts.Card@36}
        var channel = Channel.CreateUnbounded<Card>();
        await channel.Writer.WriteAsync(new Card());
        channel.Writer.TryWrite(new Card());
        var received = await channel.Reader.ReadAsync();
        Use(received);                                         //@ pts(received) = {Facts.Card@39, Facts.Card@40}  //@ feature channels
        if (channel.Reader.TryRead(out var read)) Use(read);   //@ pts(read) = {Facts.Card@39, Facts.Card@40}
        await foreach (var streamed in channel.Reader.ReadAllAsync()) Use(streamed);   //@ pts(streamed) = {Facts.Card@39, Facts.Card@40}
        var map = new Dictionary<Suit, Card> { [new Suit()] = new Card() };
        map.Add(new Suit(), null!);
        foreach (var (key, value) in map) Use(value);          //@ pts(value) = {Facts.Card@45}  //@ feature map-values
        foreach (var onlyKey in map.Keys) Hold(onlyKey);       //@ pts(onlyKey) = {Facts.Suit@45, Facts.Suit@46}  //@ feature map-keys
        foreach (var onlyValue in map.Values) Use(onlyValue);  //@ pts(onlyValue) = {Facts.Card@45}
        var entry = map.First();
        var entryKey = entry.Key;                              //@ pts(entryKey) = {Facts.Suit@45, Facts.Suit@46}
        var concurrent = new ConcurrentDictionary<string, Card>();
        var added = concurrent.GetOrAdd("a", _ => new Card());
        Use(added);                                            //@ pts(added) = {Facts.Card@53, Facts.Card@56, Facts.Card@55}
        var updated = concurrent.AddOrUpdate("a", new Card(),
            (_, old) => new Card());
        Use(updated);                                          //@ pts(updated) = {Facts.Card@53, Facts.Card@56, Facts.Card@55}
        if (concurrent.TryRemove("a", out var removed)) Use(removed);   //@ pts(removed) = {Facts.Card@53, Facts.Card@56, Facts.Card@55}
        var immutable = ImmutableDictionary<string, Card>.Empty.Add("a", new Card());
        var inImmutable = immutable["a"];                      //@ pts(inImmutable) = {Facts.Card@59}
        var builder = ImmutableArray.CreateBuilder<Card>();
        builder.Add(new Card());
        var built = builder.ToImmutable()[0];                  //@ pts(built) = {Facts.Card@62}
        var frozen = map.ToFrozenDictionary();
        var inFrozen = frozen[entryKey];                       //@ pts(inFrozen) = {Facts.Card@45}
        List<Card> spread = [new Card(), .. queue, .. bag];
        var inSpread = spread[1];                              //@ pts(inSpread) = {Facts.Card@66, Facts.Card@18, Facts.Card@30}  //@ feature collection-expressions
        Card[] fixedSize = [new Card()];
        var inArray = fixedSize[0];                            //@ pts(inArray) = {Facts.Card@68}  //@ feature arrays
        IReadOnlyList<Card> readOnly = spread.AsReadOnly();
        var inReadOnly = readOnly[0];                          //@ pts(inReadOnly) = {Facts.Card@66, Facts.Card@18, Facts.Card@30}
        var copied = new List<Card>(stack);
        var inCopy = copied[0];                                //@ pts(inCopy) = {Facts.Card@22}
        var target = new Card[8];
        queue.CopyTo(target, 0);
        var inTarget = target[0];                              //@ pts(inTarget) = {Facts.Card@18, Facts.Card@68}
        Array.Copy(fixedSize, target, 1);
        var clone = (Card[])fixedSize.Clone();
        var inClone = clone[0];                                //@ pts(inClone) = {Facts.Card@68}
        var found = Array.Find(fixedSize, c => c is not null);
        Use(found);                                            //@ pts(found) = {Facts.Card@68}
        var sorted = new SortedList<int, Card> { [1] = new Card() };
        var atIndex = sorted.Values[0];                        //@ pts(atIndex) = {Facts.Card@82}  //@ feature collection-initializers
        var set = new HashSet<Card> { new() };
        if (set.TryGetValue(new Card(), out var stored)) Use(stored);   //@ pts(stored) = {Facts.Card@84}
        var grid = new Card[2, 2];
        grid[0, 1] = new Card();
        var inGrid = grid[1, 1];                               //@ pts(inGrid) = {Facts.Card@87}
        var jagged = new Card[][] { [new Card()] };
        var inJagged = jagged[0][0];                           //@ pts(inJagged) = {Facts.Card@89}
        object old = new System.Collections.Hashtable { ["a"] = new Card() };
        var inOld = (Card?)((System.Collections.Hashtable)old)["a"];   //@ pts(inOld) = {Facts.Card@91}
        Use(inOld);
    }

    private static void Use(Card? card) { }

    private static void Hold(Suit suit) { }
}
