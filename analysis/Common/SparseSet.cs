using System.Collections;
using System.Numerics;

namespace MapAudit.Analysis.Common;

/// <summary>
/// A set of small non-negative integers kept as sorted 64-bit words: cheap to unite and to subtract when sets are sparse and
/// clustered, as points-to sets are. Enumerates in ascending order.
/// </summary>
public sealed class SparseSet : IEnumerable<int>
{
    private int[] _keys = [];
    private ulong[] _words = [];
    private int _length;

    public bool IsEmpty => _length == 0;

    public int Count
    {
        get
        {
            var count = 0;
            for (var i = 0; i < _length; i++) count += BitOperations.PopCount(_words[i]);
            return count;
        }
    }

    public bool Contains(int value)
    {
        var at = Array.BinarySearch(_keys, 0, _length, value >> 6);
        return at >= 0 && (_words[at] & (1UL << (value & 63))) != 0;
    }

    /// <returns>Whether the value was not there before.</returns>
    public bool Add(int value)
    {
        var key = value >> 6;
        var bit = 1UL << (value & 63);
        var at = _length > 0 && _keys[_length - 1] < key ? ~_length : Array.BinarySearch(_keys, 0, _length, key);
        if (at >= 0)
        {
            if ((_words[at] & bit) != 0) return false;
            _words[at] |= bit;
            return true;
        }
        Insert(~at, key, bit);
        return true;
    }

    /// <summary>Adds all of <paramref name="other"/>; what was new is added to <paramref name="added"/> too.</summary>
    public bool UnionWith(SparseSet other, SparseSet? added = null)
    {
        if (other._length == 0) return false;
        if (MissingWords(other) == 0) return UnionInPlace(other, added);
        var keys = new int[_length + other._length];
        var words = new ulong[keys.Length];
        int i = 0, j = 0, n = 0;
        var changed = false;
        while (i < _length || j < other._length)
        {
            if (j == other._length || (i < _length && _keys[i] < other._keys[j]))
            {
                keys[n] = _keys[i];
                words[n++] = _words[i++];
                continue;
            }
            var key = other._keys[j];
            var mine = i < _length && _keys[i] == key ? _words[i++] : 0;
            var fresh = other._words[j++] & ~mine;
            keys[n] = key;
            words[n++] = mine | fresh;
            if (fresh == 0) continue;
            changed = true;
            added?.Merge(key, fresh);
        }
        _keys = keys;
        _words = words;
        _length = n;
        return changed;
    }

    public void Clear()
    {
        _keys = [];
        _words = [];
        _length = 0;
    }

    public bool Overlaps(SparseSet other)
    {
        int i = 0, j = 0;
        while (i < _length && j < other._length)
        {
            if (_keys[i] == other._keys[j])
            {
                if ((_words[i] & other._words[j]) != 0) return true;
                i++;
                j++;
            }
            else if (_keys[i] < other._keys[j]) i++;
            else j++;
        }
        return false;
    }

    public IEnumerator<int> GetEnumerator()
    {
        for (var i = 0; i < _length; i++)
        {
            var word = _words[i];
            while (word != 0)
            {
                yield return (_keys[i] << 6) + BitOperations.TrailingZeroCount(word);
                word &= word - 1;
            }
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private int MissingWords(SparseSet other)
    {
        int i = 0, missing = 0;
        for (var j = 0; j < other._length; j++)
        {
            while (i < _length && _keys[i] < other._keys[j]) i++;
            if (i == _length || _keys[i] != other._keys[j]) missing++;
        }
        return missing;
    }

    private bool UnionInPlace(SparseSet other, SparseSet? added)
    {
        var changed = false;
        var i = 0;
        for (var j = 0; j < other._length; j++)
        {
            while (_keys[i] < other._keys[j]) i++;
            var fresh = other._words[j] & ~_words[i];
            if (fresh == 0) continue;
            _words[i] |= fresh;
            changed = true;
            added?.Merge(other._keys[j], fresh);
        }
        return changed;
    }

    private void Merge(int key, ulong word)
    {
        var at = _length > 0 && _keys[_length - 1] < key ? ~_length : Array.BinarySearch(_keys, 0, _length, key);
        if (at >= 0) _words[at] |= word;
        else Insert(~at, key, word);
    }

    private void Insert(int at, int key, ulong word)
    {
        if (_length == _keys.Length)
        {
            var size = Math.Max(2, _length * 2);
            Array.Resize(ref _keys, size);
            Array.Resize(ref _words, size);
        }
        Array.Copy(_keys, at, _keys, at + 1, _length - at);
        Array.Copy(_words, at, _words, at + 1, _length - at);
        _keys[at] = key;
        _words[at] = word;
        _length++;
    }
}
