// case: confinement-61-race
// sdk: console
// expect: MAP001|MAP003 Confinement61Race.Transaction._changes
// why: what beats writes into the transaction of whoever runs the job

using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Threading.Tasks;

namespace Confinement61Race;

public sealed class Transaction
{
    private readonly Dictionary<string, string> _changes = [];

    public bool IsCommitted { get; private set; }

    public void Set(string key, string value) => _changes[key] = value;

    public void Commit()
    {
        foreach (var change in _changes)
        {
            Console.WriteLine(change);
        }
        IsCommitted = true;
    }
}

public sealed class Job
{
    private readonly object _gate = new();
    private Transaction? _transaction;

    public void Use(Transaction transaction)
    {
        lock (_gate)
        {
            _transaction = transaction;
        }
    }

    public bool Beat()
    {
        lock (_gate)
        {
            _transaction?.Set("beat", "now");
            return _transaction is { IsCommitted: false };
        }
    }
}

public sealed class Store
{
    private readonly ConcurrentDictionary<Job, bool> _running = new();

    public Job Fetch()
    {
        var job = new Job();
        _running.TryAdd(job, true);
        return job;
    }

    public Transaction Begin() => new();

    public void Beat()
    {
        foreach (var job in _running)
        {
            job.Key.Beat();
        }
    }
}

public static class Program
{
    public static void Main()
    {
        var store = new Store();
        Task.Run(() =>
        {
            while (true)
            {
                store.Beat();
            }
        });
        Parallel.For(0, 100, number => Work(store, number));
    }

    private static void Work(Store store, int number)
    {
        var job = store.Fetch();
        var transaction = store.Begin();
        job.Use(transaction);
        transaction.Set("number", number.ToString());
        transaction.Commit();
    }
}
