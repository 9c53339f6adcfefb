using Microsoft.CodeAnalysis;
using Mxcp.Definitions.Problems;

namespace Mxcp.Generators.Diagnostics;

/// <summary>Every diagnostic, in the order of the ids. An id is never used again; its page is <c>docs/diagnostics/&lt;id&gt;.md</c>.</summary>
internal static partial class Descriptors
{
    private const string Category = "Mxcp";

    // 10 Syntax of the files
    public static readonly DiagnosticDescriptor YamlSyntax = Error("MXCP1001", "YAML syntax", SharedMessages.YamlSyntax);
    public static readonly DiagnosticDescriptor DuplicateKey = Error("MXCP1002", "Duplicate key", SharedMessages.DuplicateKey);
    public static readonly DiagnosticDescriptor SeveralDocuments = Error("MXCP1003", "Several documents in one file", SharedMessages.SeveralDocuments);

    // 11 Structure of a definition
    public static readonly DiagnosticDescriptor UnknownKey = Error("MXCP1101", "Unknown key", SharedMessages.UnknownKey);
    public static readonly DiagnosticDescriptor MissingKey = Error("MXCP1102", "Missing key", SharedMessages.MissingKey);
    public static readonly DiagnosticDescriptor WrongKind = Error("MXCP1103", "Wrong kind of value", SharedMessages.WrongKind);
    public static readonly DiagnosticDescriptor InvalidChoice = Error("MXCP1104", "Unknown value", SharedMessages.InvalidChoice);
    public static readonly DiagnosticDescriptor NotSupportedYet = Error("MXCP1105", "Not supported yet", SharedMessages.NotSupportedYet);
    public static readonly DiagnosticDescriptor UnsupportedVersion = Error("MXCP1106", "Unknown format version", SharedMessages.UnsupportedVersion);

    public static readonly DiagnosticDescriptor NotOneEndpoint = Error(
        "MXCP1107",
        title: "Not exactly one endpoint",
        message: "A definition file holds exactly one of tool, resource and prompt; this one has {0}");

    public static readonly DiagnosticDescriptor InvalidName = Error(
        "MXCP1108",
        title: "Invalid name",
        message: "'{0}' is not a name here; use {1}");

    public static readonly DiagnosticDescriptor DuplicateEndpoint = Error(
        "MXCP1109",
        title: "Duplicate name",
        message: "The name '{0}' is the same as '{1}' in {2}; give one of the two another name");

    public static readonly DiagnosticDescriptor DuplicateParameter = Error(
        "MXCP1110",
        title: "Duplicate parameter",
        message: "The parameter '{0}' is the same as '{1}' above; give one of the two another name");

    public static readonly DiagnosticDescriptor WrongFolder = Error(
        "MXCP1111",
        title: "Definition in the wrong folder",
        message: "A {0} is read from the folder {1} only; move the file there");

    public static readonly DiagnosticDescriptor PythonLanguage = Error(
        "MXCP1112",
        title: "Python endpoint",
        message: "Python does not run here; write 'language: csharp' and port the function to a method marked [Endpoint], as the page of this diagnostic shows");

    public static readonly DiagnosticDescriptor CodeOrFile = Error(
        "MXCP1113",
        title: "Source must be code or file",
        message: "A source is either 'code' with the SQL itself or 'file' with the path of an SQL file, and not both");

    public static readonly DiagnosticDescriptor SourceFileNotFound = Error(
        "MXCP1114",
        title: "SQL file not found",
        message: "The project has no SQL file {0}; paths are relative to this file, and a file outside the project is added with <MxcpSql Include=\"…\" /> in the project file");

    public static readonly DiagnosticDescriptor SourceWithoutUse = Error(
        "MXCP1115",
        title: "Source without use",
        message: "An endpoint in C# has no source: its method is found by its name; remove the key");

    public static readonly DiagnosticDescriptor InvalidUri = Error(
        "MXCP1116",
        title: "Invalid URI",
        message: "'{0}' cannot be the URI of a resource: {1}");

    public static readonly DiagnosticDescriptor PlaceWithoutParameter = Error(
        "MXCP1117",
        title: "Placeholder without a parameter",
        message: "The placeholder '{0}' of the uri has no parameter; {1}");

    public static readonly DiagnosticDescriptor ParameterWithoutPlace = Error(
        "MXCP1118",
        title: "Parameter that no URI gives",
        message: "No URI of this resource can give the parameter '{0}'; {1}");

    public static readonly DiagnosticDescriptor SameUri = Error(
        "MXCP1119",
        title: "Two resources under one URI",
        message: "'{0}' matches the same URIs as '{1}' in {2}; change one of the two");

    public static readonly DiagnosticDescriptor OutputWithoutReturn = Error(
        "MXCP1120",
        title: "Structured output without a return",
        message: "Structured content needs a 'return' that says what it holds; declare one, or write 'output: text'");

    public static readonly DiagnosticDescriptor UnknownArgument = Error(
        "MXCP1121",
        title: "Unknown argument",
        message: "'{0}' is not a parameter of this endpoint; {1}");

    // 12 Types
    public static readonly DiagnosticDescriptor UnknownType = Error(
        "MXCP1201",
        title: "Unknown type",
        message: "'{0}' is not a type; use string, number, integer, boolean, array or object");

    public static readonly DiagnosticDescriptor UnknownFormat = Error(
        "MXCP1202",
        title: "Unknown format",
        message: "'{0}' is not a format; use one of {1}");

    public static readonly DiagnosticDescriptor MisplacedConstraint = Error(
        "MXCP1203",
        title: "Constraint on the wrong type",
        message: "'{0}' means nothing for the type {1}, only for {2}; {3}");

    public static readonly DiagnosticDescriptor InvalidConstraint = Error(
        "MXCP1204",
        title: "Invalid constraint",
        message: "'{0}' must be {1}, not {2}");

    public static readonly DiagnosticDescriptor ContradictingConstraints = Error(
        "MXCP1205",
        title: "Contradicting constraints",
        message: "No value satisfies both {0} and {1}; change one of them");

    public static readonly DiagnosticDescriptor InvalidLiteral = Error(
        "MXCP1206",
        title: "Constant outside its type",
        message: "'{0}' is no value of the type it stands under: {1}");

    public static readonly DiagnosticDescriptor UnknownRequired = Error(
        "MXCP1207",
        title: "Unknown required property",
        message: "'{0}' is required but not among the properties; declare it or remove it here");

    public static readonly DiagnosticDescriptor InvalidPattern = Error(
        "MXCP1208",
        title: "Invalid pattern",
        message: "This pattern cannot be used: {0}");

    public static readonly DiagnosticDescriptor TooDeep = Error(
        "MXCP1209",
        title: "Nested too deeply",
        message: "{0}; make the inner part a text, or split it");

    public static readonly DiagnosticDescriptor NothingToCount = Error(
        "MXCP1220",
        title: "Limit of rows without rows",
        message: "'max_rows' has nothing to count: {0}; remove it");

    public static readonly DiagnosticDescriptor NothingToCut = Error(
        "MXCP1221",
        title: "Cut without an array",
        message: "'on_limit: cut' needs a tool whose 'return' is an array, and {0}; write 'on_limit: error'");

    public static readonly DiagnosticDescriptor OnLimitWithoutLimit = Error(
        "MXCP1222",
        title: "Nothing that on_limit is about",
        message: "'on_limit' says what becomes of a result that is too large, and nothing says when it is; set 'max_rows' or 'max_bytes', or remove it");

    // 12 Tests
    public static readonly DiagnosticDescriptor InvalidTestArgument = Error(
        "MXCP1230",
        title: "Argument of a test outside its type",
        message: "'{0}' is no value of the parameter '{1}': {2}; a test that is about its refusal says expect_error");

    public static readonly DiagnosticDescriptor MissingTestArgument = Error(
        "MXCP1231",
        title: "Argument missing in a test",
        message: "The test gives no value for '{0}', which has no default; give one, or say expect_error if the test is about that");

    public static readonly DiagnosticDescriptor InvalidExpectation = Error(
        "MXCP1232",
        title: "Expected value that cannot come",
        message: "'{0}' cannot come of this endpoint: {1}");

    public static readonly DiagnosticDescriptor ImpossibleAssertion = Error(
        "MXCP1233",
        title: "Assertion that cannot hold",
        message: "'{0}' can never hold: {1}");

    public static readonly DiagnosticDescriptor DuplicateTest = Error(
        "MXCP1234",
        title: "Duplicate test",
        message: "This endpoint has two tests called '{0}'; call one of them something else");

    public static readonly DiagnosticDescriptor ContradictingAssertions = Error(
        "MXCP1235",
        title: "Contradicting assertions",
        message: "'{0}' and '{1}' cannot both hold: {2}");

    // 13 Templates and prompts
    public static readonly DiagnosticDescriptor TemplateSyntax = Error(
        "MXCP1301",
        title: "Template syntax",
        message: "This is not a template: {0}");

    public static readonly DiagnosticDescriptor TemplateUnknownVariable = Error(
        "MXCP1302",
        title: "Unknown variable",
        message: "'{0}' is not a parameter of '{1}', nor a variable here; {2}");

    public static readonly DiagnosticDescriptor TemplateUnknownFilter = Error(
        "MXCP1303",
        title: "Unknown filter or test",
        message: "There is no {1} '{0}'; {2}");

    public static readonly DiagnosticDescriptor TemplateUnsupported = Error(
        "MXCP1304",
        title: "Not in the template language",
        message: "The template language does not have {0}; {1}");

    public static readonly DiagnosticDescriptor TemplateUnknownProperty = Error(
        "MXCP1305",
        title: "Unknown property in a template",
        message: "{0} has no property '{1}'; {2}");

    public static readonly DiagnosticDescriptor TemplateTypeMismatch = Error(
        "MXCP1306",
        title: "Type does not fit in a template",
        message: "{0}");

    public static readonly DiagnosticDescriptor TemplateArguments = Error(
        "MXCP1307",
        title: "Arguments of a filter or test",
        message: "The {1} '{0}' {2}");

    public static readonly DiagnosticDescriptor TemplateOuterVariable = Error(
        "MXCP1308",
        title: "Variable set inside a loop",
        message: "'{0}' is a variable from outside of the loop, and what a loop sets is forgotten with each item; give the variable another name, or compute the value with a filter");

    public static readonly DiagnosticDescriptor SystemRole = Error(
        "MXCP1309",
        title: "System message in a prompt",
        message: "MCP has no role 'system': what a client does with a prompt is its own decision; begin the first message of the user with this text");

    public static readonly DiagnosticDescriptor NoMessages = Error(
        "MXCP1310",
        title: "Prompt without messages",
        message: "The prompt '{0}' has no messages; write at least one, or 'language: csharp' and a method that returns them");

    public static readonly DiagnosticDescriptor UnusedPromptParameter = Warning(
        "MXCP1311",
        title: "Unused parameter of a prompt",
        message: "No message uses the parameter '{0}'; use it as {{{{ {0} }}}} or remove it");

    public static readonly DiagnosticDescriptor MessagesWithoutUse = Error(
        "MXCP1312",
        title: "Messages without use",
        message: "A prompt in C# has no messages: its method returns them; remove the key");

    // 20 Handlers
    public static readonly DiagnosticDescriptor InaccessibleHandler = Error(
        "MXCP2001",
        title: "Method out of reach",
        message: "Generated code cannot call '{0}'; make it and the types around it public or internal");

    public static readonly DiagnosticDescriptor GenericHandler = Error(
        "MXCP2002",
        title: "Generic method",
        message: "'{0}' or a type around it is generic, and nobody could say with which types to call it; write it out for the types you need");

    public static readonly DiagnosticDescriptor ByReferenceParameter = Error(
        "MXCP2003",
        title: "Parameter by reference",
        message: "The parameter '{0}' of '{1}' is passed by reference, which no caller over MCP can; take it by value");

    public static readonly DiagnosticDescriptor AmbiguousConstructor = Error(
        "MXCP2004",
        title: "No one constructor",
        message: "'{0}' {1}, so nobody can say how to make the object to call; leave exactly one, or make the method static");

    public static readonly DiagnosticDescriptor AsyncVoid = Error(
        "MXCP2005",
        title: "Async void",
        message: "'{0}' is async void, so nobody can tell when it is done; return Task or ValueTask");

    public static readonly DiagnosticDescriptor InvalidRow = Error(
        "MXCP2006",
        title: "Invalid row type",
        message: "'{0}' cannot be a [Row]: it {1}");

    public static readonly DiagnosticDescriptor InvalidCompletion = Error(
        "MXCP2140",
        title: "Invalid completion",
        message: "'{0}' cannot complete a parameter: it {1}; a completion takes strings, a CancellationToken and [FromServices] parameters, and returns strings: a list of them, a task of one, or an IAsyncEnumerable<string>");

    // 30 Binding
    public static readonly DiagnosticDescriptor MethodNotFound = Error(
        "MXCP3001",
        title: "Endpoint without a method",
        message: "No method is marked [Endpoint] for the {0} '{1}'; write one named {2}, or mark one [Endpoint(\"{1}\")]");

    public static readonly DiagnosticDescriptor DefinitionNotFound = Error(
        "MXCP3002",
        title: "Method without a definition",
        message: "No {0} is named '{1}', to which '{2}' binds; {3}");

    public static readonly DiagnosticDescriptor ParameterNotInMethod = Error(
        "MXCP3003",
        title: "Parameter missing in the method",
        message: "The parameter '{0}' is declared here, but '{1}' does not take it; add it there or remove it here");

    public static readonly DiagnosticDescriptor ParameterNotInDefinition = Error(
        "MXCP3004",
        title: "Parameter missing in the definition",
        message: "The parameter '{0}' of '{1}' is not declared in {2}; {3}");

    public static readonly DiagnosticDescriptor ParameterTypeMismatch = Error(
        "MXCP3005",
        title: "Parameter type does not fit",
        message: "{0}: {1} declares {2}, the method has {3}; {4}");

    public static readonly DiagnosticDescriptor ReturnTypeMismatch = Error(
        "MXCP3006",
        title: "Return type does not fit",
        message: "{0}: {1} declares {2}, the method has {3}; {4}");

    public static readonly DiagnosticDescriptor MethodForSql = Error(
        "MXCP3007",
        title: "Method for an SQL endpoint",
        message: "'{0}' binds to the {1} '{2}', which {3} implements in {4}; write 'language: csharp' there, or rename one of the two");

    public static readonly DiagnosticDescriptor AmbiguousName = Error(
        "MXCP3008",
        title: "Two methods for one definition",
        message: "Two methods bind to '{0}': '{1}' and '{2}'; give one of them another name with [Endpoint(\"…\")]");

    public static readonly DiagnosticDescriptor DefaultMismatch = Error(
        "MXCP3009",
        title: "Defaults differ",
        message: "The default of '{0}' is {1} in {2} but {3} here; make the two equal, or leave the one here out");

    public static readonly DiagnosticDescriptor NameInTwoKinds = Error(
        "MXCP3010",
        title: "Method for two kinds",
        message: "'{0}' binds to {1}; say which one is meant: Kind = {2}");

    public static readonly DiagnosticDescriptor NameInTwoProjects = AtTheEnd(
        "MXCP3011",
        title: "Name in two joined projects",
        message: "{0} is defined by {1} and by {2}, and an application serves one of a name; give one of the two another name",
        DiagnosticSeverity.Error);

    public static readonly DiagnosticDescriptor LibraryNotJoined = AtTheEnd(
        "MXCP3012",
        title: "Library that is not joined",
        message: "{0} has endpoints or hooks that the application does not serve; write builder.AddEndpoints<{1}>()",
        DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor SecretInResult = Error(
        "MXCP3015",
        title: "Secret in a result",
        message: "{0}: {1} has no place in what callers get, as it may hold what they must not see; return the text that they may, such as its Value");

    public static readonly DiagnosticDescriptor CompletionWithoutEndpoint = Error(
        "MXCP3180",
        title: "Completion without an endpoint",
        message: "No {0} is named '{1}', whose parameter '{2}' completes; {3}");

    public static readonly DiagnosticDescriptor CompletionOfTool = Error(
        "MXCP3181",
        title: "Completion of a tool",
        message: "'{0}' completes a parameter of the tool '{1}', but MCP knows completions of prompts and of resource templates only; a model fills in a tool by its schema, so say enum or examples in {2}");

    public static readonly DiagnosticDescriptor CompletionOfUnknownParameter = Error(
        "MXCP3182",
        title: "Completion of an unknown parameter",
        message: "The {0} '{1}' has no parameter '{2}', which '{3}' completes; {4}");

    public static readonly DiagnosticDescriptor DuplicateCompletion = Error(
        "MXCP3183",
        title: "Two completions of one parameter",
        message: "'{0}' and '{1}' both complete '{2}' of '{3}'; remove one of them");

    public static readonly DiagnosticDescriptor UnknownCompletionArgument = Error(
        "MXCP3184",
        title: "Unknown argument of a completion",
        message: "'{0}' of '{1}' is no parameter of '{2}': what was typed comes in a parameter named '{3}', what the others were filled in with under their names; mark it [FromServices] if it is a service");

    public static readonly DiagnosticDescriptor CompletionArgumentNotNullable = Error(
        "MXCP3185",
        title: "Completion that needs what may be missing",
        message: "'{0}' of '{1}' may not be filled in yet when '{2}' is completed; make it string?");

    // 40 SQL
    public static readonly DiagnosticDescriptor UndeclaredSqlParameter = Error(
        "MXCP4001",
        title: "Undeclared parameter in SQL",
        message: "'{0}' is not a parameter of '{1}'; {2}");

    public static readonly DiagnosticDescriptor UnusedParameter = Warning(
        "MXCP4002",
        title: "Unused parameter",
        message: "The SQL does not use the parameter '{0}'; use it as ${0} or remove it");

    public static readonly DiagnosticDescriptor PositionalSqlParameter = Error(
        "MXCP4003",
        title: "Parameter without a name",
        message: "'{0}' has no name; SQL here takes parameters by name, such as $limit");

    public static readonly DiagnosticDescriptor UnfinishedSql = Error(
        "MXCP4004",
        title: "Unfinished SQL",
        message: "This is not SQL that can run: {0}");

    public static readonly DiagnosticDescriptor NotConstantSql = Error(
        "MXCP4005",
        title: "SQL made at run time",
        message: "This SQL is put together at run time, which lets values become SQL; write one interpolated string, whose values are bound, or say Sql.Raw(…) if the text is yours");

    public static readonly DiagnosticDescriptor NotOneValue = Error(
        "MXCP4006",
        title: "Not the type of one value",
        message: "No single value of a query is read as {0}; ask for a number, a text or a time, or for a [Row] record with QuerySingle");

    // 50 Lifecycle and plugins
    public static readonly DiagnosticDescriptor InvalidHook = Error(
        "MXCP5001",
        title: "Invalid hook",
        message: "'{0}' cannot be a hook: it {1}; a hook is a static method that takes a CancellationToken and [FromServices] parameters, and returns nothing, Task or ValueTask");

    public static readonly DiagnosticDescriptor InvalidPlugin = Error(
        "MXCP5002",
        title: "Invalid plugin",
        message: "'{0}' cannot be a plugin: it {1}; a plugin is a public or internal class with one constructor, which takes its configuration and services");

    public static readonly DiagnosticDescriptor InvalidUdf = Error(
        "MXCP5003",
        title: "Invalid function",
        message: "'{0}' cannot be a function of SQL: it {1}; a function is a method of a [Plugin] class that takes values and returns one at once");

    public static readonly DiagnosticDescriptor TypeOutsideSql = Error(
        "MXCP5004",
        title: "Type outside SQL",
        message: "{0} of '{1}' is {2}");

    public static readonly DiagnosticDescriptor DuplicateUdf = Error(
        "MXCP5005",
        title: "Duplicate function",
        message: "'{0}' and '{1}' are both the function {2}; give one of them another name, as in [Udf(\"other\")]");

    public static readonly DiagnosticDescriptor DuplicatePlugin = Error(
        "MXCP5006",
        title: "Duplicate plugin",
        message: "'{0}' and '{1}' are both the plugin '{2}'; give one of them another name");

    public static readonly DiagnosticDescriptor PluginWithoutClass = Error(
        "MXCP5007",
        title: "Plugin without a class",
        message: "No [Plugin] class is named '{0}'; {1}");

    public static readonly DiagnosticDescriptor UnusedPlugin = Warning(
        "MXCP5008",
        title: "Unused plugin",
        message: "The site file names no plugin of the module '{0}', so it is never made; add it under 'plugin', as in - {{ name: {0}, module: {0} }}");

    public static readonly DiagnosticDescriptor FunctionOfTwoPlugins = Error(
        "MXCP5009",
        title: "Function of two plugins",
        message: "The plugins '{0}' and '{1}' both have a function {2}; give one of them another name");

    // 60 Advice
    public static readonly DiagnosticDescriptor EndpointWithoutDescription = Info(
        "MXCP6001",
        title: "Endpoint without a description",
        message: "The {0} '{1}' has no description; say what it is for and when to use it, as a model decides by that");

    public static readonly DiagnosticDescriptor ParameterWithoutDescription = Info(
        "MXCP6002",
        title: "Parameter without a description",
        message: "The parameter '{0}' has no description; say what it means and how it is written, as a model fills it in by that");

    public static readonly DiagnosticDescriptor ResultWithoutDescription = Info(
        "MXCP6003",
        title: "Result without a description",
        message: "The result of '{0}' has no description; say what a caller gets, as a model reads the result by that");

    public static readonly DiagnosticDescriptor PropertyWithoutDescription = Info(
        "MXCP6004",
        title: "Property without a description",
        message: "The property '{0}' has no description; say what it means and in which unit");

    public static readonly DiagnosticDescriptor ToolWithoutAnnotations = Info(
        "MXCP6005",
        title: "Tool without annotations",
        message: "The tool '{0}' has no annotations; say at least readOnlyHint, as clients ask people before they call what may change something");

    public static readonly DiagnosticDescriptor ParameterWithoutExample = Info(
        "MXCP6006",
        title: "Parameter without an example",
        message: "Nothing shows what a value of '{0}' looks like; give it examples, or say its format or enum");

    public static readonly DiagnosticDescriptor OldBoolean = Warning(
        "MXCP6007",
        title: "Text that was a boolean once",
        message: "'{0}' is text in YAML 1.2 and was a boolean before; put it in quotes if text is meant, and write {1} if not");

    public static readonly DiagnosticDescriptor SecretInCode = Warning(
        "MXCP6011",
        title: "Secret in the code",
        message: "This looks like {0}, and whoever has the code or the program has it too; take it out, have a new one issued, and ask Config.GetSecret for it");

    public static readonly DiagnosticDescriptor TaskNotAwaited = Warning(
        "MXCP6012",
        title: "Task not awaited",
        message: "Nobody waits for '{0}', so the call can be answered before it is done, and what it throws is lost; make '{1}' async and await it");

    public static readonly DiagnosticDescriptor BlockingCall = Warning(
        "MXCP6013",
        title: "Blocking call",
        message: "'{0}' keeps a thread waiting, which other calls then lack; {1}");

    public static readonly DiagnosticDescriptor EndpointWithoutTags = Info(
        "MXCP6014",
        title: "Endpoint without tags",
        message: "The {0} '{1}' has no tags; give it words that people find it by");

    public static readonly DiagnosticDescriptor ParameterWithoutDefault = Info(
        "MXCP6015",
        title: "Parameter without a default",
        message: "Callers must always give '{0}'; give it a default where one value is the usual one");

    public static readonly DiagnosticDescriptor MendableEndpoint = Create(
        "MXCP6020",
        title: "Endpoint that can be mended",
        message: "{0}",
        DiagnosticSeverity.Hidden);

    public static readonly DiagnosticDescriptor TestWithoutAssertion = Info(
        "MXCP6030",
        title: "Test without an assertion",
        message: "The test '{0}' passes whatever comes of the call; say what its result must be");

    public static readonly DiagnosticDescriptor EndpointWithoutTest = Info(
        "MXCP6031",
        title: "Endpoint without a test",
        message: "The {0} '{1}' has no tests; give it a call with the result that it must have");

    // 90 Internal
    public static readonly DiagnosticDescriptor InternalError = Error(
        "MXCP9001",
        title: "Internal error",
        message: "The generator failed on {0}: {1}. This is a defect of Mxcp.Sdk; please report it with the file.");

    private static DiagnosticDescriptor Error(string id, string title, string message) => Create(id, title, message, DiagnosticSeverity.Error);

    private static DiagnosticDescriptor Warning(string id, string title, string message) => Create(id, title, message, DiagnosticSeverity.Warning);

    private static DiagnosticDescriptor Info(string id, string title, string message) => Create(id, title, message, DiagnosticSeverity.Info);

    /// <summary>One that takes the whole project to see.</summary>
    private static DiagnosticDescriptor AtTheEnd(string id, string title, string message, DiagnosticSeverity severity) =>
        Create(id, title, message, severity, WellKnownDiagnosticTags.CompilationEnd);

    private static DiagnosticDescriptor Create(string id, string title, string message, DiagnosticSeverity severity, params string[] tags) =>
        new(id, title, message, Category, severity, isEnabledByDefault: true, helpLinkUri: $"{HelpLinks.Root}{id}.md", customTags: tags);
}
