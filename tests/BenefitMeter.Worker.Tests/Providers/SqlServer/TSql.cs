using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace BenefitMeter.Worker.Tests.Providers.SqlServer;

/// <summary>
/// Parses T-SQL as SQL Server 2016 does, the oldest version that is supported. A server checks more: names, types and rights.
/// </summary>
internal static class TSql
{
    /// <summary>Gets the errors of a text that may have several batches, each with its line.</summary>
    public static IReadOnlyList<string> Errors(string sql)
    {
        using StringReader text = new(sql);
        new TSql130Parser(initialQuotedIdentifiers: true).Parse(text, out IList<ParseError> errors);
        return [.. errors.Select(error => $"line {error.Line}, column {error.Column}: {error.Message}")];
    }

    /// <summary>Checks what is sent at once: it has no errors, and no GO, which only programs understand.</summary>
    public static void Check(string statement)
    {
        using StringReader text = new(statement);
        TSqlFragment parsed = new TSql130Parser(initialQuotedIdentifiers: true).Parse(text, out IList<ParseError> errors);
        Assert.True(errors.Count == 0, $"{string.Join('\n', errors.Select(error => error.Message))}\nin:\n{statement}");
        Assert.True(((TSqlScript)parsed).Batches.Count <= 1, $"This is not one batch:\n{statement}");
    }

    /// <summary>Gets the literals without N of a text that have a letter which an encoding or a collation can lose.</summary>
    public static IReadOnlyList<string> UnsafeLiterals(string sql)
    {
        using StringReader text = new(sql);
        return
        [
            .. new TSql130Parser(initialQuotedIdentifiers: true).GetTokenStream(text, out _)
                .Where(token => token.TokenType == TSqlTokenType.AsciiStringLiteral && !token.Text.All(char.IsAscii))
                .Select(token => token.Text),
        ];
    }
}
