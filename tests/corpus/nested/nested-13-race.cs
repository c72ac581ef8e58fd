// case: nested-13-race
// sdk: library
// expect: MAP006|MAP001|MAP002 Maze.Cells.MazeGrid._rows
// why: the value is locked by one method, the map that holds it by the other

namespace Maze.Cells;

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
        lock (_rows)
        {
            return cells.TryGetValue(0, out var first) ? first.ToString() : " ";
        }
    }
}
