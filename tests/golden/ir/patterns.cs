namespace Shop;

public record Item(string Name, Dictionary<string, int> Tags)
{
    public int Size { get; init; }
}

public static class Matching
{
    public static int Weigh(object thing) => thing switch
    {
        null => 0,
        Item { Tags.Count: > 3, Name: "big" } item => item.Size,
        Item("small", var tags) when tags.ContainsKey("x") => 1,
        IDictionary<string, int> map and not SortedList<string, int> => map.Count,
        int[] and [1, .., var last] => last,
        _ => throw new ArgumentException("thing"),
    };

    public static Item Grow(Item item) => item with { Size = 3 };

    public static string Say(int n)
    {
        switch (n)
        {
            case 1: return "one";
            case 2: goto case 1;
            default: return "many";
        }
    }
}
