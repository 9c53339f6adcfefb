namespace App;

[Plugin("word_list")]
public sealed class Words;

[Plugin("WordList")]
public sealed class OtherWords;
