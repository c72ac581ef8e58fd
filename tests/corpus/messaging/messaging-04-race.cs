// case: messaging-04-race
// sdk: library
// expect: MAP001|MAP002 House.Actors.ThermostatActor._readings
// why: the receive handler starts a pool task that stores beside the next message
using Akka.Actor;

namespace Akka.Actor
{
    public abstract class ActorBase { }

    public abstract class ReceiveActor : ActorBase
    {
        protected void Receive<T>(Action<T> handler) { }
    }
}

namespace House.Actors
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
            Task.Run(() => _readings[reading.Room] = reading.Celsius);
        }
    }
}
