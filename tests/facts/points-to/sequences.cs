// sdk: console
namespace Facts;

public class Leaf
{
    public Leaf? Next;
    public string Name = "";
    public List<Leaf> Kids = new();
}

public sealed class Tree : IEnumerable<Leaf>
{
    private readonly Leaf _root = new();

    public IEnumerator<Leaf> GetEnumerator()
    {
        yield return _root;
        if (_root.Next is { } next) yield return next;
    }

    System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
}

public sealed class Range
{
    public Cursor GetEnumerator() => new(new Leaf());

    public ref struct Cursor(Leaf leaf)
    {
        public Leaf Current => leaf;

        public bool MoveNext() => Step();

        private static bool Step() => false;
    }
}

public static class Program
{
    public static void Main()
    {
        var pool = new List<Leaf> { new() };
        var others = new List<Leaf> { new() };
        foreach (var made in Make()) Use(made);                //@ pts(made) = {Facts.Leaf@95}  //@ calls Facts.Program.Use, enumeration Facts.Program.Make  //@ feature yield
        var lazy = Make();                                     //@ calls none  //@ feature yield
        Use(lazy.First());                                     //@ calls Facts.Program.Use, enumeration Facts.Program.Make
        foreach (var leaf in new Tree()) Use(leaf);            //@ pts(leaf) = {Facts.Leaf@13}
        foreach (var step in new Range()) Use(step);           //@ pts(step) = {Facts.Leaf@26}
        var query = from l in pool where Keep(l) select l;     //@ calls Facts.Program.Keep
        var kept = query.First();                              //@ pts(kept) = {Facts.Leaf@42}  //@ calls enumeration Facts.Program.Main  //@ feature query-syntax
        var shaped = pool.Select(Wrap);                        //@ calls none  //@ feature deferred-queries, method-syntax
        foreach (var wrapped in shaped) Use(wrapped);          //@ pts(wrapped) = {Facts.Leaf@100}  //@ calls enumeration Facts.Program.Wrap, Facts.Program.Use
        var joined = (from a in pool join b in others on a.Name equals b.Name select b).First();
        Use(joined);                                           //@ pts(joined) = {Facts.Leaf@43}
        var many = (from a in pool from k in a.Kids select k).ToList();
        pool[0].Kids.Add(new Leaf());
        var kid = many[0];                                     //@ pts(kid) = {Facts.Leaf@56}
        var lets = (from a in pool let n = new Leaf { Next = a } orderby n.Name select n.Next).First();
        Use(lets);                                             //@ pts(lets) = {Facts.Leaf@42}
        var groups = from a in pool group a by a.Name;
        foreach (var group in groups)
        {
            foreach (var member in group) Use(member);         //@ pts(member) = {Facts.Leaf@42}
        }
        var byName = pool.ToDictionary(l => l.Name, Wrap);     //@ calls Facts.Program.Main, Facts.Program.Wrap  //@ feature eager-queries
        var mapped = byName["a"];                              //@ pts(mapped) = {Facts.Leaf@100}
        var lookup = others.ToLookup(l => l.Name);
        foreach (var looked in lookup["a"]) Use(looked);       //@ pts(looked) = {Facts.Leaf@43}
        var both = pool.Concat(others).OrderBy(l => l.Name).Skip(1).ToArray();
        var some = both[0];                                    //@ pts(some) = {Facts.Leaf@42, Facts.Leaf@43}
        var zipped = pool.Zip(others).First();
        var (left, right) = zipped;
        Use(left);                                             //@ pts(left) = {Facts.Leaf@42}
        Use(right);                                            //@ pts(right) = {Facts.Leaf@43}
        var folded = pool.Aggregate(new Leaf(), (sum, l) => l);
        Use(folded);                                           //@ pts(folded) = {Facts.Leaf@75, Facts.Leaf@42}
        var flat = pool.SelectMany(l => l.Kids).FirstOrDefault();
        Use(flat);                                             //@ pts(flat) = {Facts.Leaf@56}
        var typed = new object[] { new Leaf() }.OfType<Leaf>().Last();
        Use(typed);                                            //@ pts(typed) = {Facts.Leaf@79}
        var eldest = others.MaxBy(l => l.Name);
        Use(eldest);                                           //@ pts(eldest) = {Facts.Leaf@43}
        var chunk = pool.Chunk(2).First()[0];
        Use(chunk);                                            //@ pts(chunk) = {Facts.Leaf@42}
        var indexed = others.Index().First().Item;
        Use(indexed);                                          //@ pts(indexed) = {Facts.Leaf@43}
        var appended = pool.Append(new Leaf()).Last();
        Use(appended);                                         //@ pts(appended) = {Facts.Leaf@42, Facts.Leaf@87}
        var shapedGroup = pool.GroupBy(l => l.Name, l => l, (name, members) => new { name, members }).First();
        foreach (var inGroup in shapedGroup.members) Use(inGroup);   //@ pts(inGroup) = {Facts.Leaf@42}
    }

    private static IEnumerable<Leaf> Make()
    {
        yield return new Leaf();
    }

    private static bool Keep(Leaf leaf) => leaf.Next is null;

    private static Leaf Wrap(Leaf leaf) => new() { Next = leaf };

    private static void Use(Leaf? leaf) { }
}
