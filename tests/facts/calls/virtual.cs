// sdk: console
namespace Facts;

public interface ITool
{
    int Use();

    int Twice() => Use() * 2;                                  //@ calls Facts.Saw.Use, Facts.Drill.Use

    int Weight() => 1;
}

public interface IPowered
{
    int Use();
}

public interface IMaker<out T>
{
    T Make();
}

public interface INamed<TSelf> where TSelf : INamed<TSelf>
{
    static abstract string Name();

    static virtual string Title() => "tool";
}

public sealed class Saw : ITool, INamed<Saw>
{
    public int Use() => 1;

    public int Weight() => 4;

    public static string Name() => "saw";
}

public sealed class Drill : ITool, IPowered, INamed<Drill>
{
    int ITool.Use() => 2;

    int IPowered.Use() => 3;

    public static string Name() => "drill";

    public static string Title() => "power tool";
}

public abstract class Machine
{
    protected abstract int Step();

    public virtual int Stop() => 0;

    public int Run() => Step() + Stop();                       //@ calls Facts.Lathe.Step, Facts.Mill.Step, Facts.Machine.Stop, Facts.Mill.Stop  //@ feature abstract-dispatch
}

public class Lathe : Machine
{
    protected override int Step() => 1;

    public int Speed() => 10;
}

public sealed class FastLathe : Lathe
{
    public new int Speed() => 20;
}

public sealed class Mill : Machine
{
    protected override int Step() => 2;

    public override int Stop() => base.Stop() + 1;             //@ calls Facts.Machine.Stop
}

public class BaseMaker : IMaker<Machine>
{
    public Machine Make() => new Lathe();
}

public class Again : BaseMaker, IMaker<Machine>
{
    Machine IMaker<Machine>.Make() => new Mill();
}

public sealed class LatheMaker : IMaker<FastLathe>
{
    public FastLathe Make() => new();
}

public abstract class Plan
{
    public abstract Machine Build();
}

public sealed class MillPlan : Plan
{
    public override Mill Build() => new();
}

public struct Gauge : ITool
{
    public int Use() => 5;
}

public sealed class Crate : IDisposable
{
    public void Dispose() { }
}

public static class Program
{
    public static void Main()
    {
        ITool saw = new Saw();
        ITool drill = new Drill();
        saw.Use();                                             //@ calls Facts.Saw.Use  //@ feature interface-dispatch
        drill.Use();                                           //@ calls Facts.Drill.Use
        ((IPowered)drill).Use();                               //@ calls Facts.Drill.Use
        saw.Twice();                                           //@ calls Facts.ITool.Twice
        drill.Twice();                                         //@ calls Facts.ITool.Twice
        saw.Weight();                                          //@ calls Facts.Saw.Weight
        drill.Weight();                                        //@ calls Facts.ITool.Weight  //@ feature default-interface-methods
        Machine lathe = new Lathe();
        Machine mill = new Mill();
        lathe.Run();                                           //@ calls Facts.Machine.Run
        mill.Run();                                            //@ calls Facts.Machine.Run
        lathe.Stop();                                          //@ calls Facts.Machine.Stop
        mill.Stop();                                           //@ calls Facts.Mill.Stop  //@ feature virtual-dispatch
        var fast = new FastLathe();
        fast.Speed();                                          //@ calls Facts.FastLathe.Speed
        ((Lathe)fast).Speed();                                 //@ calls Facts.Lathe.Speed
        BaseMaker again = new Again();
        again.Make();                                          //@ calls Facts.BaseMaker.Make
        IMaker<Machine> maker = new Again();
        var made = maker.Make();                               //@ calls Facts.Again.Make
        IMaker<Machine> variant = new LatheMaker();
        variant.Make();                                        //@ calls Facts.LatheMaker.Make
        Plan plan = new MillPlan();
        var built = plan.Build();                              //@ calls Facts.MillPlan.Build
        built.Stop();                                          //@ calls Facts.Mill.Stop
        made.Stop();                                           //@ calls Facts.Mill.Stop
        Constrained(new Gauge());
        Named<Saw>();
        ITool? maybe = fast.Speed() > 1 ? saw : null;
        maybe?.Use();                                          //@ calls Facts.Saw.Use
        using (var crate = new Crate()) Console.WriteLine(crate);
        using var late = new Crate();                          //@ calls Facts.Crate..ctor, Facts.Crate.Dispose
        maker.ToString();                                      //@ calls none
    }

    private static int Constrained<T>(T tool) where T : ITool
    {
        return tool.Use();                                     //@ calls Facts.Gauge.Use
    }

    private static string Named<T>() where T : INamed<T>
    {
        return T.Name();                                       //@ calls Facts.Saw.Name, Facts.Drill.Name
    }
}
