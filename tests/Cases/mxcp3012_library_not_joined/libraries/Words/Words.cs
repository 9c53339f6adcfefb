namespace Words;

public static class Words
{
}
