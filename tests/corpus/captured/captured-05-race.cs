// case: captured-05-race
// sdk: console
// expect: MAP002 Program.<Main>$.occupancy
// why: the statement that prints a garage runs beside the sensor thread

using Parking.Occupancy;

var occupancy = new Dictionary<string, int> { ["P1"] = 0, ["P2"] = 0 };
var sensor = new Sensor("P1");
var listener = new Thread(() =>
{
    foreach (var count in sensor.Readings())
        occupancy[sensor.Garage] = count;
});
listener.Start();
Console.WriteLine($"P1: {occupancy["P1"]} cars");
listener.Join();

namespace Parking.Occupancy
{
    public sealed class Sensor
    {
        public Sensor(string garage) => Garage = garage;

        public string Garage { get; }

        public int[] Readings()
        {
            var readings = new int[60];
            for (var i = 0; i < readings.Length; i++)
                readings[i] = i / 2;
            return readings;
        }
    }
}
