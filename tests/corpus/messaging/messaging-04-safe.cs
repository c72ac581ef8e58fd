// case: messaging-04-safe
// sdk: library
// expect: none
// why: the receive handler stores, one message after the other
using Akka.Actor;

namespace Akka.Actor
{
    public abstract class ActorBase { }

    public abstract class ReceiveActor : ActorBase
    {
        protected void Receive<T>(Action<T> handler) { }
    }
}

namespace House.Actors.InTurn
{
    public sealed record Reading(string Room, double Celsius);

    public sealed record Ask(string Room);

    public class ThermostatActor : ReceiveActor
    {
        private readonly Dictionary<string, double> _readings = new();

        public ThermostatActor()
        {
            Receive<Reading>(Store);
            Receive<Ask>(ask => Console.WriteLine(_readings.TryGetValue(ask.Room, out var now) ? now : double.NaN));
        }

        private void Store(Reading reading)
        {
            _readings[reading.Room] = reading.Celsius;
        }
    }
}
