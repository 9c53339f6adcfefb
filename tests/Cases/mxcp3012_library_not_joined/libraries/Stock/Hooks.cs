namespace Stock;

public static class Hooks
{
    [OnInit]
    public static void Start()
    {
    }
}
