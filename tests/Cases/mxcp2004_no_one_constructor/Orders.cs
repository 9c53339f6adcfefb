namespace App;

internal sealed class Orders
{
    public Orders()
    {
    }

    public Orders(string name)
    {
        _ = name;
    }

    [Endpoint]
    public void T()
    {
    }
}

internal abstract class Base
{
    [Endpoint]
    public void U()
    {
    }
}
