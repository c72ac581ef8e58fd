// case: nested-13-safe
// sdk: library
// expect: none
// why: both methods lock the value

namespace Maze.Tiles;

using System.Collections.Concurrent;

public sealed class MazeGrid
{
    private readonly ConcurrentDictionary<int, SortedList<int, char>> _rows = new();

    public void Dig(int row, int column, char tile)
    {
        var cells = _rows.GetOrAdd(row, _ => new SortedList<int, char>());
        lock (cells)
        {
            cells[column] = tile;
        }
    }

    public string Draw(int row)
    {
        if (!_rows.TryGetValue(row, out var cells))
        {
            return "";
        }
        lock (cells)
        {
            return cells.TryGetValue(0, out var first) ? first.ToString() : " ";
        }
    }
}
