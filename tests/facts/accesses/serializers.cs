// sdk: web
using System.Collections.Concurrent;
using System.IO.Pipelines;
using System.Net.Http.Json;
using System.Runtime.Serialization;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Xml.Serialization;

namespace Facts;

public sealed class Basket
{
    public Dictionary<string, int> Lines { get; } = new();

    public readonly HashSet<string> Coupons = new();

    private readonly Dictionary<string, int> _seen = new();

    [JsonInclude]
    internal Dictionary<string, string> Notes = new();

    public void See(string sku) => _seen[sku] = 1;                     //@ access write Facts.Basket._seen
}

public sealed class Shop
{
    private readonly Dictionary<string, List<Basket>> _baskets = new();
    private readonly ConcurrentDictionary<string, SortedDictionary<int, string>> _queues = new();

    public void Open(string user)
    {
        _baskets[user] = [new Basket()];                               //@ access write Facts.Shop._baskets
        _queues.GetOrAdd(user, _ => new SortedDictionary<int, string>()).Add(1, user);   //@ access write Facts.Shop._queues
    }

    public string All() => JsonSerializer.Serialize(_baskets);         //@ access enumerate Facts.Shop._baskets, enumerate Facts.Basket.Lines, enumerate Facts.Basket.Coupons, enumerate Facts.Basket.Notes  //@ feature serializers

    public object Shown(string user) => new { Baskets = _baskets[user], Count = _baskets.Count };   //@ access read Facts.Shop._baskets

    public string One(string user) => JsonSerializer.Serialize(Shown(user));   //@ access enumerate Facts.Basket.Lines, enumerate Facts.Basket.Coupons, enumerate Facts.Basket.Notes

    public void Send(Stream to) => JsonSerializer.Serialize(to, _queues);      //@ access enumerate Facts.Shop._queues

    public byte[] Bytes() => JsonSerializer.SerializeToUtf8Bytes(_queues.Values);   //@ access enumerate Facts.Shop._queues

    public void Old(Stream to) => new XmlSerializer(typeof(Basket)).Serialize(to, _baskets["a"][0]);   //@ access read Facts.Shop._baskets, enumerate Facts.Basket.Lines, enumerate Facts.Basket.Coupons, enumerate Facts.Basket.Notes

    public void Contract(Stream to) => new DataContractSerializer(typeof(Shop)).WriteObject(to, _baskets);   //@ access enumerate Facts.Shop._baskets, enumerate Facts.Basket.Lines, enumerate Facts.Basket.Coupons, enumerate Facts.Basket.Notes

    public HttpContent Content() => JsonContent.Create(_queues);       //@ access enumerate Facts.Shop._queues

    public int Late() => JsonSerializer.Serialize(_baskets.Where(b => b.Value.Count > 0)).Length;   //@ access enumerate Facts.Shop._baskets, enumerate Facts.Basket.Lines, enumerate Facts.Basket.Coupons, enumerate Facts.Basket.Notes
}

public static class Program
{
    public static void Main(string[] args)
    {
        var shop = new Shop();
        shop.Open(args[0]);
        var basket = new Basket();
        basket.See("a");
        Console.WriteLine(shop.All() + shop.One("a") + shop.Bytes().Length + shop.Late());
        shop.Send(Stream.Null);
        shop.Old(Stream.Null);
        shop.Contract(Stream.Null);
        Console.WriteLine(shop.Content());
    }
}
