namespace Mxcp.Generators.Tests.Types;

/// <summary>Texts that nearly have a format: good and odd ones with a few letters changed, so that about half of them have it no more.</summary>
internal sealed class MutatedTexts(string format, Random random)
{
    private static readonly Dictionary<string, (string Letters, string[] Seeds)> Known = new(StringComparer.Ordinal)
    {
        ["email"] = ("a1.@\"\\ -_+[]:!é(,<\u2028", [
            "ada@example.org", "ada.lovelace+x@mail.example.org", "\"a b\"@example.org", "\"a\\\"b\"@example.org", "a@[192.0.2.1]", "a@[IPv6:2001:db8::1]",
            "a@localhost", "!#$%&'*+-/=?^_`{|}~@x.y", "a@xn--bcher-kva.example", "a@1.2", $"{new string('a', 64)}@b.org", $"a@{new string('b', 63)}.org"]),
        ["uri"] = ("a1.:/?#[]@%2F -_~!$&'()*+,;=é\\\"<>{}|^`", [
            "https://example.org/a?b=c#d", "http://a", "urn:isbn:0451450523", "mailto:ada@example.org", "file:///etc/hosts", "a:b", "a:/", "a://", "http://u:p@h:80/",
            "http://[2001:db8::1]:80/x", "http://[::ffff:192.0.2.1]", "http://[v7.a:b]", "http://1.2.3.4", "x-y+z.1://a//b", "http://a:/", "http://a/%41%7e?%20", "ftp://@h", "data:,a"]),
        ["date"] = ("0123456789-/ ZT+", ["2018-02-07", "2020-02-29", "2021-02-28", "1900-02-28", "2000-02-29", "0001-01-01", "9999-12-31", "2021-04-30", "0000-01-01"]),
        ["time"] = ("0123456789:.,+-Zz Tt", [
            "14:30:00Z", "14:30:00z", "00:00:00+00:00", "23:59:59.999-23:59", "23:59:60Z", "23:59:60.5Z", "15:59:60-08:00", "00:29:60+00:30", "14:30:00", "14:30:00.123456789Z", "12:00:00-00:00"]),
        ["date-time"] = ("0123456789:.,+-Zz Tt", [
            "2018-02-07T14:30:00Z", "2018-02-07t14:30:00z", "2016-12-31T23:59:60Z", "2016-12-31T15:59:60.5-08:00", "0001-01-01T00:00:00Z", "9999-12-31T23:59:59.9999999Z",
            "2020-02-29T00:00:00.000+23:59", "0001-01-01T00:00:00+00:01", "9999-12-31T23:59:59-00:01", "2018-02-07 14:30:00Z"]),
        ["duration"] = ("0123456789PYMWDTHS.,-+ p", ["P1Y2M10DT2H30M5S", "P2W", "PT15M", "PT1H1S", "P1Y", "P1Y1D", "P0D", "PT36H", "-P1D", "PT0.5S", "P1M", "PT1M1S", "P9999999D", "PT9999999999S"]),
        ["timestamp"] = ("0123456789.-+e ", ["1517966773", "-0.5", "0", "253402300799", "-62135596800", "1.1234567", "-62135596800.0", "253402300799.9999999"]),
        ["Guid"] = ("0123456789abcdefABCDEFg-{}", ["6f1d2c9e-8a4b-4f0e-9d3c-5b7a1e2f4c60", "00000000-0000-0000-0000-000000000000", "FFFFFFFF-FFFF-FFFF-FFFF-FFFFFFFFFFFF"]),
        ["byte[]"] = ("ABab01+/=-_ \n", ["", "AAAA", "SGVsbG8=", "AA==", "////", "SGVsbG8hIQ=="]),
    };

    public static IEnumerable<string> Formats => Known.Keys;

    public string Next()
    {
        var (letters, seeds) = Known[format];
        string text = seeds[random.Next(seeds.Length)];
        for (int edits = random.Next(4); edits > 0; edits--)
        {
            int at = random.Next(text.Length + 1);
            string letter = letters[random.Next(letters.Length)].ToString();
            text = random.Next(4) switch
            {
                0 => text.Insert(at, letter),
                1 when at < text.Length => text.Remove(at, 1),
                2 => text[..at] + seeds[random.Next(seeds.Length)].FirstOrDefault('0') + text[at..],
                _ when at < text.Length => text.Remove(at, 1).Insert(at, letter),
                _ => text,
            };
        }

        return text;
    }
}
