using System.Collections.Concurrent;

namespace BenefitMeter.Worker.Tests.Providers.SqlServer;

/// <summary>
/// The different statements that the tests of a class sent, each with an answer that is made once. At the end of the whole class
/// there must be as many as are expected; of one test alone nothing is.
/// </summary>
/// <param name="tests">The tests of the whole class, at least.</param>
/// <param name="statements">The different statements that they send, at least.</param>
public abstract class SentStatements(int tests, int statements) : IDisposable
{
    private readonly ConcurrentDictionary<string, string> answers = [];
    private int used;

    /// <summary>Counts a test.</summary>
    public void Use() => Interlocked.Increment(ref used);

    public void Dispose()
    {
        Assert.True(
            used < tests || answers.Count >= statements,
            $"{used} tests sent only {answers.Count} different statements:\n"
                + string.Join('\n', answers.Keys.Select(statement => statement.ReplaceLineEndings(" "))
                    .Order(StringComparer.Ordinal).Select(statement => statement[..Math.Min(200, statement.Length)])));
        GC.SuppressFinalize(this);
    }

    /// <summary>Gets the answer to a statement.</summary>
    private protected string Answer(string statement, Func<string, string> answer) => answers.GetOrAdd(statement, answer);
}
