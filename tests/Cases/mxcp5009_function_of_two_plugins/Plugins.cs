namespace App;

[Plugin("words")]
public sealed class Words
{
    [Udf]
    public string A() => "";

    [Udf]
    public string AB() => "";

    [Udf("a_b")]
    public string AAndB() => "";
}
