namespace Mxcp.Definitions.Templates;

/// <summary>What joins values.</summary>
internal enum TemplateOperator
{
    Or,
    And,
    Not,
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
    In,
    NotIn,
    Add,
    Subtract,
    Concatenate,
    Multiply,
    Divide,
    FloorDivide,
    Modulo,
    Negate,
    Plus,
}
