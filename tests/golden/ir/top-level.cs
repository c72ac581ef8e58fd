var prices = new Dictionary<string, int>();
var timer = new Timer(_ => prices.Clear());
for (var i = 0; i < 3; i++)
{
    var worker = new Thread(() => Work(i));
    worker.Start();
    worker.Join();
}
Console.WriteLine(prices.Count);

void Work(int n) => prices[n.ToString()] = n;
