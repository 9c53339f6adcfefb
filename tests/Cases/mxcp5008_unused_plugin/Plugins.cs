namespace App;

[Plugin("words")]
public sealed class Words;

[Plugin("numbers")]
public sealed class Numbers;
