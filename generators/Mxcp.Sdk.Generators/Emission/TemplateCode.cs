namespace Mxcp.Generators.Emission;

/// <summary>A piece of C# that stands for an expression of a template.</summary>
/// <param name="Text">The code.</param>
/// <param name="Form">What it is to the compiler.</param>
/// <param name="Binding">How tightly it holds together: what binds less tightly than the operator around it needs parentheses.</param>
internal readonly record struct TemplateCode(string Text, TemplateForm Form, Precedence Binding)
{
    private const string ValueType = CodeWriter.GlobalMxcp + "TemplateValue";

    /// <summary>Whether it is a text of C#: a literal.</summary>
    public bool IsText => Form == TemplateForm.Plain && Text[0] == '"';

    /// <summary>The code as an operand of an operator.</summary>
    public string Inside(Precedence around) => Binding < around ? $"({Text})" : Text;

    /// <summary>The same as a value of a template, whatever it was before.</summary>
    public TemplateCode AsValue() => Form == TemplateForm.Value ? this : new($"({ValueType}){Inside(Precedence.Primary)}", TemplateForm.Value, Precedence.Unary);

    /// <summary>The code as what a member is asked of.</summary>
    public string AsTarget() => AsValue().Inside(Precedence.Primary);

    /// <summary>The code where C# wants a condition; a constant would make code that is never reached.</summary>
    public TemplateCode AsCondition() => Form is TemplateForm.Value or TemplateForm.Condition ? this : AsValue();
}

/// <summary>What a <see cref="TemplateCode"/> is to the compiler.</summary>
internal enum TemplateForm
{
    /// <summary>A value of a template.</summary>
    Value,

    /// <summary>A <see langword="bool"/>.</summary>
    Condition,

    /// <summary>A literal or a number, which becomes a value where one is expected.</summary>
    Plain,
}

/// <summary>How tightly operators of C# bind, the loosest first.</summary>
internal enum Precedence
{
    Conditional,
    Or,
    And,
    Equality,
    Relational,
    Additive,
    Multiplicative,
    Unary,
    Primary,
}
