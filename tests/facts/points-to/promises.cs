// sdk: console
namespace Facts;

public class Parcel;

public sealed class Depot
{
    private readonly Lazy<Parcel> _first = new(() => new Parcel());
    private readonly Lazy<Task<Parcel>> _later = new(async () => { await Task.Yield(); return new Parcel(); });
    private readonly AsyncLocal<Parcel> _flowing = new();
    private readonly ThreadLocal<Parcel> _own = new(() => new Parcel());

    public Parcel First => _first.Value;

    public async Task<Parcel> Later() => await _later.Value;

    public async ValueTask<Parcel> Quick(Parcel parcel)
    {
        await Task.Yield();
        return parcel;
    }

    public async ValueTask<Parcel> Slow()
    {
        await Task.Delay(1);
        return new Parcel();
    }

    public Task<Parcel> Ready() => Task.FromResult(new Parcel());

    public async IAsyncEnumerable<Parcel> Stream()
    {
        await Task.Delay(1);
        yield return new Parcel();
    }

    public Parcel Flow(Parcel parcel)
    {
        _flowing.Value = parcel;
        return _flowing.Value;
    }

    public Parcel Own => _own.Value!;
}

public static class Program
{
    public static async Task Main()
    {
        var depot = new Depot();
        var first = depot.First;                               //@ pts(first) = {Facts.Parcel@8}  //@ feature lazy
        var later = await depot.Later();
        Use(later);                                            //@ pts(later) = {Facts.Parcel@9}  //@ feature tasks
        var quick = await depot.Quick(new Parcel());
        Use(quick);                                            //@ pts(quick) = {Facts.Parcel@54}  //@ feature value-tasks
        var ready = await depot.Ready().ConfigureAwait(false);
        Use(ready);                                            //@ pts(ready) = {Facts.Parcel@29}
        var blocked = depot.Ready().Result;
        Use(blocked);                                          //@ pts(blocked) = {Facts.Parcel@29}
        var waited = depot.Later().GetAwaiter().GetResult();
        Use(waited);                                           //@ pts(waited) = {Facts.Parcel@9}
        var run = await Task.Run(() => new Parcel());
        Use(run);                                              //@ pts(run) = {Facts.Parcel@62}
        var runAsync = await Task.Run(async () => { await Task.Yield(); return new Parcel(); });
        Use(runAsync);                                         //@ pts(runAsync) = {Facts.Parcel@64}
        var started = await Task.Factory.StartNew(() => new Parcel());
        Use(started);                                          //@ pts(started) = {Facts.Parcel@66}
        var continued = await Task.Run(() => new Parcel()).ContinueWith(t => t.Result);
        Use(continued);                                        //@ pts(continued) = {Facts.Parcel@68}
        var all = await Task.WhenAll(depot.Ready(), Task.FromResult(new Parcel()));
        Use(all[0]);
        var inAll = all[1];                                    //@ pts(inAll) = {Facts.Parcel@29, Facts.Parcel@70}
        var winner = await Task.WhenAny(depot.Ready(), depot.Later());
        var won = await winner;
        Use(won);                                              //@ pts(won) = {Facts.Parcel@29, Facts.Parcel@9}
        var source = new TaskCompletionSource<Parcel>();
        source.SetResult(new Parcel());
        var promised = await source.Task;
        Use(promised);                                         //@ pts(promised) = {Facts.Parcel@77}
        await foreach (var streamed in depot.Stream()) Use(streamed);   //@ pts(streamed) = {Facts.Parcel@34}
        var flowed = depot.Flow(new Parcel());
        Use(flowed);                                           //@ pts(flowed) = {Facts.Parcel@81}
        var own = depot.Own;                                   //@ pts(own) = {Facts.Parcel@11}
        var valued = await new ValueTask<Parcel>(new Parcel());
        Use(valued);                                           //@ pts(valued) = {Facts.Parcel@84}
        var asTask = await depot.Slow().AsTask();
        Use(asTask);                                           //@ pts(asTask) = {Facts.Parcel@26}
        var timed = await depot.Ready().WaitAsync(TimeSpan.FromSeconds(1));
        Use(timed);                                            //@ pts(timed) = {Facts.Parcel@29}
        var unwrapped = await Task.Factory.StartNew(() => depot.Ready()).Unwrap();
        Use(unwrapped);                                        //@ pts(unwrapped) = {Facts.Parcel@29}
        Use(own);
        Use(first);
    }

    private static void Use(Parcel? parcel) { }
}
