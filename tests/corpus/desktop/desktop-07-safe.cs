// case: desktop-07-safe
// sdk: library
// expect: none
// why: the path search is a coroutine of the main loop
using System.Collections;
using UnityEngine;

namespace UnityEngine
{
    public class Coroutine { }

    public class MonoBehaviour
    {
        public Coroutine StartCoroutine(IEnumerator routine) => new Coroutine();
    }
}

namespace Arcade.Enemies.Coroutines
{
    public class EnemyRegistry : MonoBehaviour
    {
        private readonly Dictionary<int, string> _byCell = new Dictionary<int, string>();

        private void Start()
        {
            StartCoroutine(Scan());
        }

        private void Update()
        {
            if (_byCell.TryGetValue(17, out var name)) Console.WriteLine(name);
        }

        private IEnumerator Scan()
        {
            for (var cell = 0; cell < 4096; cell++)
            {
                _byCell[cell] = "enemy " + cell;
                yield return null;
            }
        }
    }
}
