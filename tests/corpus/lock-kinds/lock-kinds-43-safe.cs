// case: lock-kinds-43-safe
// sdk: library
// expect: none
// why: the semaphore is entered by a helper that reports the timeout

namespace Editor.Redo;

public sealed class UndoLog
{
    private readonly SemaphoreSlim _gate = new(1, 1);
    private readonly SortedDictionary<long, string> _steps = new();

    private async Task<bool> EnterAsync()
    {
        return await _gate.WaitAsync(TimeSpan.FromSeconds(1));
    }

    public async Task PushAsync(long at, string step)
    {
        if (!await EnterAsync())
        {
            throw new TimeoutException();
        }
        try
        {
            _steps[at] = step;
            if (_steps.Count > 100)
            {
                _steps.Remove(_steps.Keys.First());
            }
        }
        finally
        {
            _gate.Release();
        }
    }
}
