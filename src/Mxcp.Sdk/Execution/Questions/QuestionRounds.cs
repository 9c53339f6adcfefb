using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Mxcp.Execution.Questions;

/// <summary>The questions of a call whose client answers with the next one: what it has answered so far, and what is asked now.</summary>
/// <param name="states">Seals what the client keeps.</param>
/// <param name="call">Which call it is.</param>
/// <param name="state">What the client kept, if it was asked before.</param>
/// <param name="responses">What it answers now, by the keys of the questions; more than was asked may be among it.</param>
internal sealed class QuestionRounds(RequestStates states, CallIdentity call, RequestState? state, IReadOnlyDictionary<string, JsonElement> responses)
{
    /// <summary>How many times a call may ask: an endpoint whose question is another in every run would go on forever.</summary>
    public const int MaximumRounds = 20;

    private readonly Lock _lock = new();
    private readonly Dictionary<string, GivenAnswer> _answers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _asked = new(StringComparer.Ordinal);
    private readonly List<Question> _open = [];

    /// <summary>Whether something is asked that the client has not answered.</summary>
    public bool HasOpen
    {
        get
        {
            lock (_lock)
            {
                return _open.Count > 0;
            }
        }
    }

    /// <summary>The answer to a question; where there is none it is asked.</summary>
    /// <exception cref="OpenQuestionException">There is none.</exception>
    public JsonElement Ask(Question question)
    {
        string digest = Digest(question);
        lock (_lock)
        {
            if (Find(question.Key, digest) is { } answer)
            {
                _answers[question.Key] = new GivenAnswer(digest, answer);
                return answer;
            }

            _asked[question.Key] = digest;
            _open.Add(question);
        }

        throw new OpenQuestionException();
    }

    /// <summary>What is asked now, and what the client keeps.</summary>
    /// <exception cref="StateException">There were too many rounds, or the answers are too long.</exception>
    public (IReadOnlyList<Question> Questions, string State) Close()
    {
        lock (_lock)
        {
            int round = (state?.Round ?? 0) + 1;
            if (round > MaximumRounds)
            {
                throw new StateException(string.Create(
                    CultureInfo.InvariantCulture, $"the endpoint has asked {MaximumRounds} times and still asks; its questions may be different in every run"));
            }

            return (_open, states.Seal(new RequestState(round, _answers, _asked), call));
        }
    }

    /// <summary>An answer counts for the very question that it was given to: where the words have changed, it is asked again.</summary>
    private JsonElement? Find(string key, string digest)
    {
        if ((state is null || state.Asked.GetValueOrDefault(key) == digest) && responses.TryGetValue(key, out var response))
        {
            return response;
        }

        return state is not null && state.Answers.TryGetValue(key, out var given) && given.Question == digest ? given.Answer : null;
    }

    private static string Digest(Question question) => Base64Url.EncodeToString(
        SHA256.HashData([.. Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{question.Kind}:")), .. question.Parameters.Span]).AsSpan(0, 16));
}
