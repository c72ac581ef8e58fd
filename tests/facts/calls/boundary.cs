// sdk: console
using System.Reflection;

namespace Facts;

public class Widget
{
    public int Size;

    public virtual void Draw() { }
}

public sealed class Knob : Widget
{
    public override void Draw() { }
}

public static class Program
{
    public static void Main(string[] args)
    {
        var made = (Widget)Activator.CreateInstance(typeof(Knob))!;
        made.Draw();                                           //@ pts(made) = {Facts.Knob@22}  //@ calls Facts.Knob.Draw  //@ feature constant-activator
        var generic = Activator.CreateInstance<Widget>();
        generic.Draw();                                        //@ calls Facts.Widget.Draw
        dynamic loose = new Knob();                            //@ ir Allocate, Call
        loose.Draw();                                          //@ ir Unknown
        var method = typeof(Knob).GetMethod("Draw")!;
        method.Invoke(made, null);                             //@ calls none
        object sent = new Widget();
        Widget kept = loose;
        kept.Draw();
        var type = Type.GetType(args[0])!;
        var unknown = Activator.CreateInstance(type);          //@ calls none
        Console.WriteLine(unknown);
        Build<Knob>().Draw();                                  //@ calls Facts.Program.Build, Facts.Knob.Draw
        var cast = (Widget)Activator.CreateInstance(type)!;    //@ pts(cast) = {Facts.Widget@37, Facts.Knob@37}
        cast.Draw();                                           //@ calls Facts.Widget.Draw, Facts.Knob.Draw  //@ feature unknown-activator
        Handle(sent);
        var read = System.Text.Json.JsonSerializer.Deserialize<Panel>(args[0])!;
        read.Front.Draw();                                     //@ calls Facts.Widget..ctor, Facts.Widget.Draw
        read.Show();                                           //@ pts(read) = {Facts.Panel@40}  //@ calls Facts.Panel.Show
        foreach (var knob in read.Knobs) knob.Draw();          //@ calls Facts.Knob..ctor, Facts.Knob.Draw  //@ feature object-from-outside
    }

    private static T Build<T>() => (T)Activator.CreateInstance(typeof(T))!;

    private static void Handle(object value)
    {
        switch (value)
        {
            case Knob knob:
                knob.Draw();                                   //@ pts(knob) = {}
                break;
            case Widget widget:
                widget.Draw();                                 //@ pts(widget) = {Facts.Widget@30}  //@ calls Facts.Widget.Draw
                break;
        }
    }
}

public sealed class Panel
{
    public Widget Front { get; set; } = null!;

    public List<Knob> Knobs { get; set; } = new();

    public void Show() => Front.Draw();                        //@ calls Facts.Widget.Draw
}
