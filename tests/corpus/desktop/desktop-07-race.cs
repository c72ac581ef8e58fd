// case: desktop-07-race
// sdk: library
// expect: MAP001|MAP002 Arcade.Enemies.EnemyRegistry._byCell
// why: the path search in the pool task stores what Update looks up on the main loop
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

namespace Arcade.Enemies
{
    public class EnemyRegistry : MonoBehaviour
    {
        private readonly Dictionary<int, string> _byCell = new Dictionary<int, string>();

        private void Start()
        {
            Task.Run(() => Scan());
        }

        private void Update()
        {
            if (_byCell.TryGetValue(17, out var name)) Console.WriteLine(name);
        }

        private void Scan()
        {
            for (var cell = 0; cell < 4096; cell++)
            {
                _byCell[cell] = "enemy " + cell;

            }
        }
    }
}
