namespace App;

[Plugin("words")]
public sealed class Words;
