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
        var missing = 0;
        var changed = false;
        var i = 0;
        for (var j = 0; j < other._length; j++)
        {
            var key = other._keys[j];
            i = Seek(i, key, other._length);
            var isThere = i < _length && _keys[i] == key;
            if (!isThere) missing++;
            var fresh = isThere ? other._words[j] & ~_words[i] : other._words[j];
            if (fresh == 0) continue;
            changed = true;
            added?.Merge(key, fresh);
        }
        if (changed) Merge(other, missing);
        return changed;
    }

    /// <summary>Becomes the part of <paramref name="other"/> that the mask lets through.</summary>
    /// <param name="mask">Word n of the mask: bit i stands for the value 64 n + i.</param>
    public void SetTo(SparseSet other, Func<int, ulong> mask)
    {
        Reserve(other._length);
        _length = 0;
        for (var j = 0; j < other._length; j++)
        {
            var key = other._keys[j];
            var word = other._words[j] & mask(key);
            if (word == 0) continue;
            _keys[_length] = key;
            _words[_length++] = word;
        }
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

    public Enumerator GetEnumerator() => new(this);

    IEnumerator<int> IEnumerable<int>.GetEnumerator() => GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>First position from <paramref name="from"/> on whose key is not below <paramref name="key"/>.</summary>
    private int Seek(int from, int key, int otherLength)
    {
        if (_length - from > otherLength * 8)
        {
            var at = Array.BinarySearch(_keys, from, _length - from, key);
            return at >= 0 ? at : ~at;
        }
        while (from < _length && _keys[from] < key) from++;
        return from;
    }

    /// <summary>Merges from the back, in place where there is room.</summary>
    private void Merge(SparseSet other, int missing)
    {
        int i = _length - 1, j = other._length - 1, n = _length + missing;
        Reserve(n);
        _length = n;
        while (j >= 0)
        {
            var key = other._keys[j];
            if (i >= 0 && _keys[i] == key) _words[i] |= other._words[j--];
            if (i >= 0 && _keys[i] >= key)
            {
                n--;
                if (n != i)
                {
                    _keys[n] = _keys[i];
                    _words[n] = _words[i];
                }
                i--;
                continue;
            }
            n--;
            _keys[n] = key;
            _words[n] = other._words[j--];
        }
    }

    private void Merge(int key, ulong word)
    {
        var at = _length > 0 && _keys[_length - 1] < key ? ~_length : Array.BinarySearch(_keys, 0, _length, key);
        if (at >= 0) _words[at] |= word;
        else Insert(~at, key, word);
    }

    private void Insert(int at, int key, ulong word)
    {
        Reserve(_length + 1);
        Array.Copy(_keys, at, _keys, at + 1, _length - at);
        Array.Copy(_words, at, _words, at + 1, _length - at);
        _keys[at] = key;
        _words[at] = word;
        _length++;
    }

    private void Reserve(int length)
    {
        if (length <= _keys.Length) return;
        var size = Math.Max(length, _length + (_length >> 1));
        Array.Resize(ref _keys, size);
        Array.Resize(ref _words, size);
    }

    /// <summary>Walks a set that does not change meanwhile.</summary>
    public struct Enumerator(SparseSet set) : IEnumerator<int>
    {
        private int _at = -1;
        private ulong _rest;

        public int Current { get; private set; }

        readonly object IEnumerator.Current => Current;

        public bool MoveNext()
        {
            while (_rest == 0)
            {
                if (++_at >= set._length) return false;
                _rest = set._words[_at];
            }
            Current = (set._keys[_at] << 6) + BitOperations.TrailingZeroCount(_rest);
            _rest &= _rest - 1;
            return true;
        }

        public void Reset()
        {
            _at = -1;
            _rest = 0;
        }

        public readonly void Dispose()
        {
        }
    }
}
