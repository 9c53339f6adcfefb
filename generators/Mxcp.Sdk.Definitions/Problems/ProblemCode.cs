namespace Mxcp.Definitions.Problems;

/// <summary>Every rule that a definition, a site file or a handler can break. The id behind each name stands with its descriptor.</summary>
internal enum ProblemCode
{
    // Syntax of the files
    YamlSyntax,
    DuplicateKey,
    SeveralDocuments,

    // Structure of a definition
    UnknownKey,
    MissingKey,
    WrongKind,
    InvalidChoice,
    NotSupportedYet,
    UnsupportedVersion,
    NotOneEndpoint,
    InvalidName,
    DuplicateEndpoint,
    DuplicateParameter,
    WrongFolder,
    PythonLanguage,
    CodeOrFile,
    SourceFileNotFound,
    SourceWithoutUse,
    InvalidUri,
    PlaceWithoutParameter,
    ParameterWithoutPlace,
    SameUri,
    OutputWithoutReturn,
    UnknownArgument,

    // Types
    UnknownType,
    UnknownFormat,
    MisplacedConstraint,
    InvalidConstraint,
    ContradictingConstraints,
    InvalidLiteral,
    UnknownRequired,
    InvalidPattern,
    TooDeep,

    // Limits
    NothingToCount,
    NothingToCut,
    OnLimitWithoutLimit,

    // Tests
    InvalidTestArgument,
    MissingTestArgument,
    InvalidExpectation,
    ImpossibleAssertion,
    DuplicateTest,
    ContradictingAssertions,

    // Templates and prompts
    TemplateSyntax,
    TemplateUnknownVariable,
    TemplateUnknownFilter,
    TemplateUnsupported,
    TemplateUnknownProperty,
    TemplateTypeMismatch,
    TemplateArguments,
    TemplateOuterVariable,
    SystemRole,
    NoMessages,
    UnusedPromptParameter,
    MessagesWithoutUse,

    // Handlers
    InaccessibleHandler,
    GenericHandler,
    ByReferenceParameter,
    AmbiguousConstructor,
    AsyncVoid,
    InvalidRow,
    InvalidCompletion,

    // Binding
    MethodNotFound,
    DefinitionNotFound,
    ParameterNotInMethod,
    ParameterNotInDefinition,
    ParameterTypeMismatch,
    ReturnTypeMismatch,
    MethodForSql,
    AmbiguousName,
    DefaultMismatch,
    NameInTwoKinds,
    NameInTwoProjects,
    LibraryNotJoined,
    SecretInResult,
    CompletionWithoutEndpoint,
    CompletionOfTool,
    CompletionOfUnknownParameter,
    DuplicateCompletion,
    UnknownCompletionArgument,
    CompletionArgumentNotNullable,

    // SQL
    UndeclaredSqlParameter,
    UnusedParameter,
    PositionalSqlParameter,
    UnfinishedSql,
    NotConstantSql,
    NotOneValue,

    // Lifecycle and plugins
    InvalidHook,
    InvalidPlugin,
    InvalidUdf,
    TypeOutsideSql,
    DuplicateUdf,
    DuplicatePlugin,
    PluginWithoutClass,
    UnusedPlugin,
    FunctionOfTwoPlugins,

    // Advice
    EndpointWithoutDescription,
    ParameterWithoutDescription,
    ResultWithoutDescription,
    PropertyWithoutDescription,
    ToolWithoutAnnotations,
    ParameterWithoutExample,
    OldBoolean,
    SecretInCode,
    TaskNotAwaited,
    BlockingCall,
    EndpointWithoutTags,
    ParameterWithoutDefault,
    MendableEndpoint,
    TestWithoutAssertion,
    EndpointWithoutTest,

    // The generator itself
    InternalError,
}
