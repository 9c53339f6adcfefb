using Mxcp.Definitions.Model;
using Mxcp.Definitions.Problems;
using Mxcp.Definitions.Rules;
using Mxcp.Definitions.Types;
using Mxcp.Definitions.Values;
using Mxcp.Generators.Handlers;

namespace Mxcp.Generators.Binding;

/// <summary>Joins a definition with a method: parameter by parameter, then the result.</summary>
internal sealed class MethodBinder
{
    private readonly EndpointDefinition _definition;
    private readonly Handler _handler;
    private readonly List<Problem> _problems = [];

    private MethodBinder(EndpointDefinition definition, Handler handler)
    {
        _definition = definition;
        _handler = handler;
    }

    public static Bound Bind(EndpointDefinition definition, Handler handler) => new MethodBinder(definition, handler).Bind();

    private Bound Bind()
    {
        var arguments = BindArguments();
        var parameters = BindParameters();
        var result = BindResult();
        if (_problems.Count > 0)
        {
            return Bound.Failed(_problems);
        }

        return new Bound(
            new EndpointSpec(
                _definition,
                parameters,
                result,
                new EndpointBody.Method(_handler.DeclaringType, _handler.Method, _handler.Services, arguments, _handler.IsAwaited, Contents.Of(_handler.Returns), ReturnsContent)),
            default);
    }

    /// <summary>Every parameter of the method gets its value from somewhere.</summary>
    private EquatableArray<MethodArgument> BindArguments()
    {
        var arguments = new List<MethodArgument>();
        foreach (var parameter in _handler.Parameters)
        {
            if (parameter.Role != ParameterRole.Value)
            {
                arguments.Add(new MethodArgument(parameter.Name, parameter.Role, parameter.Type.FullName));
            }
            else if (FindDeclared(parameter.Name) is { } declared)
            {
                arguments.Add(new MethodArgument(parameter.Name, parameter.Role, declared.Name));
            }
            else
            {
                AddToParameter(ProblemCode.ParameterNotInDefinition, parameter, Fixes.RemoveParameter(parameter, _handler), parameter.Name, _handler.DisplayName, _definition.File, WayOut(parameter.Name));
            }
        }

        return arguments.ToEquatableArray();
    }

    private string WayOut(string name) =>
        Nearest.To(name, _definition.Parameters.Select(static parameter => parameter.Name)) is { } near
            ? $"did you mean '{near}'?"
            : "declare it there, or mark it [FromServices] if it is a service";

    private EquatableArray<ParameterSpec> BindParameters()
    {
        var bound = new List<ParameterSpec>();
        for (int i = 0; i < _definition.Parameters.Count; i++)
        {
            var declared = _definition.Parameters[i];
            var parameter = _handler.Parameters.FirstOrDefault(parameter => parameter.Role == ParameterRole.Value && Names.Match(parameter.Name, declared.Name));
            if (parameter is null)
            {
                _problems.Add(new Problem(ProblemCode.ParameterNotInMethod, Anchor.Yaml(_definition.File, $"{_definition.PointerToParameter(i)}/name"), declared.Name, _handler.DisplayName)
                {
                    Fix = Fixes.AddParameter(declared, _handler),
                });
            }
            else if (BindParameter(declared, parameter, _definition.PointerToParameter(i)) is { } spec)
            {
                bound.Add(spec);
            }
        }

        return bound.ToEquatableArray();
    }

    private ParameterSpec? BindParameter(ParameterDefinition declared, HandlerParameter parameter, string pointer)
    {
        var binder = new TypeBinder(Direction.In);
        var value = binder.Bind(declared.Type, parameter.Type, declared.Name);
        foreach (var mismatch in binder.Mismatches)
        {
            AddToParameter(ProblemCode.ParameterTypeMismatch, parameter, mismatch.Fix ?? Fixes.ChangeType(declared, parameter, _handler, mismatch.Path), mismatch.Path, _definition.File, mismatch.Declared, mismatch.Found, mismatch.WayOut);
        }

        if (value is null)
        {
            return null;
        }

        CheckNull(declared, parameter);
        CheckDefault(declared, parameter);
        _problems.AddRange(DefaultProblems.Of(_definition.File, value.Type, pointer));
        return new ParameterSpec(declared, declared with { Type = value.Type }, value, IsUsed: true);
    }

    private void CheckNull(ParameterDefinition declared, HandlerParameter parameter)
    {
        if (declared.Type.Default is NullLiteral && !parameter.Type.IsNullable)
        {
            AddToParameter(
                ProblemCode.ParameterTypeMismatch,
                parameter,
                Fixes.MakeNullable(parameter, _handler),
                declared.Name,
                _definition.File,
                "null as its default",
                $"{parameter.Type.DisplayName}, which cannot be null",
                $"make it {parameter.Type.DisplayName}?");
        }
    }

    private void CheckDefault(ParameterDefinition declared, HandlerParameter parameter)
    {
        if (parameter.Default is not { } written || Defaults.AreEqual(declared.Type.Default, written, parameter.Type))
        {
            return;
        }

        string declaredDefault = declared.Type.Default is { } given ? LiteralCheck.Show(given, declared.Type) : "none";
        string writtenDefault = declared.Type.IsSensitive ? "another one" : written.Json ?? "null";
        AddToParameter(ProblemCode.DefaultMismatch, parameter, Fixes.ChangeDefault(declared, parameter, _handler), declared.Name, declaredDefault, _definition.File, writtenDefault);
    }

    /// <summary>Bytes are the content of a resource, in whatever format; a tool's result is JSON.</summary>
    private bool ReturnsContent => _handler.ReturnsBytes && _definition.Kind == EndpointKind.Resource;

    private ResultSpec? BindResult()
    {
        if (_definition.Kind == EndpointKind.Prompt)
        {
            CheckMessages();
            return null;
        }

        if (ReturnsContent)
        {
            if (_definition.Returns is { } unused)
            {
                AddToReturn("result", TypeWords.Of(unused), "byte[], which is sent as it is", "remove 'return' there");
            }

            return null;
        }

        if (_handler.Returns is TypeShape.Nothing)
        {
            if (_definition.Returns is { } declared)
            {
                AddToReturn("result", TypeWords.Of(declared), "nothing", $"return {TypeWords.FittingTypes(declared, Direction.Out)}");
            }
            else if (_definition.Kind == EndpointKind.Resource)
            {
                AddToReturn("result", "a resource", "nothing", "return its content: string, byte[] or what has a JSON form");
            }

            return null;
        }

        if (Contents.Of(_handler.Returns) != ContentKind.None)
        {
            if (_definition.Returns is { } promised)
            {
                AddToReturn(TypeBinder.ResultPath, TypeWords.Of(promised), $"{_handler.Returns.DisplayName}, which is content of MCP and no value", "remove return from the definition, or return a value");
            }

            return null;
        }

        var binder = new TypeBinder(Direction.Out);
        var value = binder.Bind(_definition.Returns, _handler.Returns, TypeBinder.ResultPath);
        foreach (var mismatch in binder.Mismatches)
        {
            AddToReturn(mismatch);
        }

        return value is null ? null : new ResultSpec(value.Type, value, IsDeclared: _definition.Returns is not null);
    }

    /// <summary>The method of a prompt returns its messages, and nothing else.</summary>
    private void CheckMessages()
    {
        var returned = _handler.Returns is TypeShape.List { Kind: not ListKind.Stream } list ? list.Item : _handler.Returns;
        bool isMessage = returned is TypeShape.Record { FullName: "global::Mxcp.PromptMessage" };
        if (!isMessage && _handler.Returns is not TypeShape.Scalar { Kind: ScalarKind.String })
        {
            AddToReturn("result", "a prompt", _handler.Returns.DisplayName, "return PromptMessage, a list of them, or string");
        }
    }

    private ParameterDefinition? FindDeclared(string name) => _definition.Parameters.FirstOrDefault(declared => Names.Match(declared.Name, name));

    private void AddToParameter(ProblemCode code, HandlerParameter parameter, Fix? fix, params string[] arguments) =>
        _problems.Add(new Problem(code, Anchor.Code(_handler.Declaration, CodePart.Parameter, parameter.Name), arguments) { Fix = fix });

    private void AddToReturn(Mismatch mismatch)
    {
        if (mismatch.PrivateType is { } type)
        {
            _problems.Add(new Problem(ProblemCode.SecretInResult, Anchor.Code(_handler.Declaration, CodePart.Returns), mismatch.Path, type));
            return;
        }

        AddToReturn(mismatch.Path, mismatch.Declared, mismatch.Found, mismatch.WayOut, mismatch.Fix);
    }

    private void AddToReturn(string path, string declared, string found, string wayOut, Fix? inside = null) =>
        _problems.Add(new Problem(ProblemCode.ReturnTypeMismatch, Anchor.Code(_handler.Declaration, CodePart.Returns), path, _definition.File, declared, found, wayOut)
        {
            Fix = inside ?? Fixes.ChangeReturn(_definition.Returns, _handler, path),
        });
}
