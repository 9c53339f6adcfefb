namespace App;

[Plugin("words")]
public sealed class Words
{
    [Udf]
    public string Join(string a, string b) => a + b;

    [Udf]
    public string Join(string a, string b, string c) => a + b + c;

    [Udf("JOIN")]
    public string Other() => "";
}
