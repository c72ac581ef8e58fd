// case: lock-kinds-43-race
// sdk: library
// expect: MAP001|MAP002|MAP003 Editor.Undo.UndoLog._steps
// why: the semaphore is entered by a helper that swallows the timeout

namespace Editor.Undo;

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
        await EnterAsync();
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
