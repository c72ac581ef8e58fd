// sdk: console
using System.Reflection;
using System.Text.Json;

namespace Facts;

public class Part
{
    public Part? Inner;

    public virtual Part Copy() => new Part();

    public static Part Build(Part inner) => new Part { Inner = inner };
}

public sealed class Screw : Part
{
    public Screw() { }

    public Screw(Part inner) => Inner = inner;

    public override Part Copy() => new Screw();
}

public sealed class Blueprint
{
    public Dictionary<string, Part> Parts { get; set; } = new();

    public List<Part>? Spare { get; set; }

    public Part? Main { get; set; }
}

public static class Program
{
    private static readonly Type Chosen = typeof(Screw);

    public static void Main(string[] args)
    {
        var held = typeof(Screw);
        var viaLocal = (Part)Activator.CreateInstance(held)!;
        viaLocal.Copy();                                       //@ pts(viaLocal) = {Facts.Screw@41}  //@ calls Facts.Screw.Copy
        var viaField = (Part)Activator.CreateInstance(Chosen)!;
        viaField.Copy();                                       //@ pts(viaField) = {Facts.Screw@43}  //@ calls Facts.Screw.Copy
        var given = (Part)Activator.CreateInstance(typeof(Screw), [new Part()])!;
        var inner = given.Inner;                               //@ pts(inner) = {Facts.Part@45}
        var spread = (Part)Activator.CreateInstance(typeof(Screw), new object[] { new Part() })!;
        Use(spread.Inner);                                     //@ calls Facts.Program.Use
        var generic = Make<Screw>();
        generic.Copy();                                        //@ pts(generic) = {Facts.Screw@64}  //@ calls Facts.Screw.Copy
        var method = typeof(Part).GetMethod(nameof(Part.Build))!;
        var build = method.CreateDelegate<Func<Part, Part>>();
        var built = build(new Part());
        Use(built);                                            //@ pts(built) = {}  //@ feature reflection
        var got = (Part?)typeof(Part).GetField("Inner")!.GetValue(given);
        Use(got);                                              //@ pts(got) = {}  //@ feature reflection
        var parsed = JsonSerializer.Deserialize<Blueprint>(args[0])!;
        Use(parsed.Main);                                      //@ pts(parsed) = {Facts.Blueprint@57}
        Action<Part> use = Use;
        use.DynamicInvoke(new Part());                         //@ calls Facts.Part..ctor, Facts.Program.Use
        foreach (Action<Part> each in use.GetInvocationList()) each(new Part());   //@ calls Facts.Part..ctor, Facts.Program.Use
    }

    private static T Make<T>() where T : new() => new T();

    private static void Use(Part? part) { }
}
