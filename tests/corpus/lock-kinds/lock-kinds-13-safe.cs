// case: lock-kinds-13-safe
// sdk: library
// expect: none
// why: Empty and Fill lock this

namespace Cellar.Casks;

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
        lock (this)
        {
            return _casks.Remove(cask);
        }
    }
}
