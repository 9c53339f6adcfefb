using Mxcp.Definitions.Values;

namespace Mxcp.Definitions.Tests.Values;

public sealed class NamesTests
{
    [Theory]
    [InlineData("top_customers", "TopCustomers")]
    [InlineData("top-customers", "top_customers")]
    [InlineData("TOP_CUSTOMERS", "topCustomers")]
    [InlineData("_id_", "ID")]
    [InlineData("in_progress", "InProgress")]
    [InlineData("order-id", "ORDER_ID")]
    [InlineData("_order__id_", "orderid")]
    [InlineData("ÜBER", "über")]
    [InlineData("", "_")]
    public void Names_match_without_separators_and_case(string left, string right)
    {
        Assert.True(Names.Match(left, right));
        Assert.Equal(Names.Fold(left), Names.Fold(right));
    }

    [Theory]
    [InlineData("customer", "customers")]
    [InlineData("a b", "ab")]
    [InlineData("a.b", "ab")]
    [InlineData("größe", "grosse")]
    [InlineData("order_ids", "order_id")]
    [InlineData("a", "")]
    public void Other_names_do_not(string left, string right)
    {
        Assert.False(Names.Match(left, right));
        Assert.NotEqual(Names.Fold(left), Names.Fold(right));
    }

    [Theory]
    [InlineData("TopCustomers", "top_customers")]
    [InlineData("topCustomers", "top_customers")]
    [InlineData("HTTPStatus2", "http_status2")]
    [InlineData("Http2Status", "http2_status")]
    [InlineData("ID", "id")]
    [InlineData("CustomerID", "customer_id")]
    [InlineData("UserIDs", "user_i_ds")]
    [InlineData("already_snake", "already_snake")]
    [InlineData("Top_Customers", "top_customers")]
    [InlineData("_Private", "_private")]
    [InlineData("A", "a")]
    [InlineData("", "")]
    [InlineData("ÜberGröße", "über_größe")]
    public void A_name_of_CSharp_is_written_in_snake_case(string name, string expected)
    {
        Assert.Equal(expected, Names.ToSnakeCase(name));
        Assert.True(Names.Match(name, expected));
    }
}
