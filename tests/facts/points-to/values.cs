// sdk: console
namespace Facts;

public class Cart
{
    public Cart? Next;
}

public sealed class Box<T>(T value)
{
    public T Value { get; } = value;

    public T Same(T other) => other;
}

public record Order(Cart Cart, string Name);

public static class Program
{
    private static Cart? _last;

    public static void Main(string[] args)
    {
        var plain = new Cart();
        var field = Through(plain);                            //@ pts(field) = {Facts.Cart@24}
        _last = field;
        var again = _last;                                     //@ pts(again) = {Facts.Cart@24}
        var boxed = new Box<Cart>(new Cart());
        var other = new Box<Cart>(new Cart());
        var got = boxed.Value;                                 //@ pts(got) = {Facts.Cart@28}
        var same = other.Same(again);                          //@ pts(same) = {Facts.Cart@24}
        var list = new List<Cart> { new(), new() };
        var first = list[0];                                   //@ pts(first) = {Facts.Cart@32}  //@ feature lists
        var map = new Dictionary<string, Cart> { ["a"] = new Cart() };
        if (map.TryGetValue("a", out var found)) Use(found);   //@ pts(found) = {Facts.Cart@34}
        Make(out var made);
        Use(made);                                             //@ pts(made) = {Facts.Cart@54}
        var order = new Order(new Cart(), "x");
        var changed = order with { Name = "y" };
        var kept = changed.Cart;                               //@ pts(kept) = {Facts.Cart@38}
        var (cart, _) = order;
        Use(cart);                                             //@ pts(cart) = {Facts.Cart@38}
        object any = args.Length > 0 ? new Cart() : "text";
        if (any is Cart narrow) Use(narrow);                   //@ pts(narrow) = {Facts.Cart@43}
        var array = new[] { new Cart() };
        foreach (var element in array) Use(element);           //@ pts(element) = {Facts.Cart@45}  //@ feature arrays
        var queried = list.Where(c => c.Next == null).First(); //@ pts(queried) = {Facts.Cart@32}
        var chosen = args.Length switch { 0 => plain, _ => made };
        Use(chosen);                                           //@ pts(chosen) = {Facts.Cart@24, Facts.Cart@54}
    }

    private static Cart? Through(Cart cart) { var local = new Cart { Next = cart }; return local.Next; }

    private static void Make(out Cart cart) => cart = new Cart();

    private static void Use(Cart? cart) { }
}
