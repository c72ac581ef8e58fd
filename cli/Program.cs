Console.WriteLine("mapaudit");
return 0;
