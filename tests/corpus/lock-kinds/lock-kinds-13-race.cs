// case: lock-kinds-13-race
// sdk: library
// expect: MAP001 Cellar.Bottles.CaskRoom._casks
// why: Empty removes without the lock on this that Fill takes

namespace Cellar.Bottles;

public class CaskRoom
{
    private readonly Dictionary<int, string> _casks = new();

    public void Fill(int cask, string vintage)
    {
        lock (this)
        {
            _casks[cask] = vintage;
        }
    }

    public bool Empty(int cask)
    {
        if (cask < 0)
            throw new ArgumentOutOfRangeException(nameof(cask));
        return _casks.Remove(cask);
    }
}
