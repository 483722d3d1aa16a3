namespace BenefitMeter.Worker.Reporting.Schema;

/// <summary>
/// The rights that were granted on the tables and views of a reporting database, to be granted again after a migration has made
/// its views anew (decision 0076).
/// </summary>
internal sealed class GrantedRights
{
    private const int PrefixLength = 3;

    private readonly ILookup<string, Right?> byName;

    private GrantedRights(ILookup<string, Right?> byName) => this.byName = byName;

    /// <summary>Reads the rights that are granted now; none on an engine without users.</summary>
    public static async Task<GrantedRights> ReadAsync(StoreSession session, CancellationToken cancellationToken)
    {
        HashSet<string> views = [.. MigrationScript.For(session.Dialect).SelectMany(script => script.Views(session.Dialect))
            .Select(view => view.Name)];
        List<(string Name, Right? Right)> rows = session.Dialect.Rights.Length == 0 ? [] : await session.QueryAsync(
            session.Dialect.Rights,
            row => (row.Text(0)!, row.Text(1) is { } verb ? new Right(verb, row.Text(2)!) : null), cancellationToken);

        // A view that somebody else made does not decide who may read the others.
        return new GrantedRights(rows
            .Where(row => row.Name.StartsWith("bm_", StringComparison.Ordinal) || views.Contains(row.Name))
            .ToLookup(row => row.Name, row => row.Right));
    }

    /// <summary>
    /// Grants the rights again where they are missing, and takes away those that a view got by being made again. A new table
    /// gets the rights that all tables had, a new view those that all views had.
    /// </summary>
    public async Task RestoreAsync(StoreSession session, CancellationToken cancellationToken)
    {
        GrantedRights now = await ReadAsync(session, cancellationToken);
        foreach (IGrouping<string, Right?> granted in now.byName)
        {
            Right[] wanted = [.. Wanted(granted).OfType<Right>()];

            // Revoked first: a right that may be passed on and one that may not are revoked by the same statement.
            foreach (Right right in granted.OfType<Right>().Except(wanted))
            {
                await session.ExecuteAsync(right.Revoking(granted.Key), cancellationToken);
            }

            foreach (Right right in wanted.Except(granted.OfType<Right>()))
            {
                await session.ExecuteAsync($"{right.Verb} ON {granted.Key} {right.Grantee}", cancellationToken);
            }
        }
    }

    // Where there was none of the kind, an administrator's default privileges stand.
    private IEnumerable<Right?> Wanted(IGrouping<string, Right?> granted)
    {
        IEnumerable<Right?>[] ofItsKind =
        [
            .. byName.Where(other =>
                other.Key.StartsWith(granted.Key[..PrefixLength], StringComparison.Ordinal)),
        ];
        return byName.Contains(granted.Key) ? byName[granted.Key]
            : ofItsKind.Length == 0 ? granted
            : ofItsKind.Aggregate((common, other) => common.Intersect(other));
    }

    /// <summary>A right.</summary>
    /// <param name="Verb">The statement before the name of the table or view, such as <c>GRANT SELECT</c>.</param>
    /// <param name="Grantee">The statement after it, such as <c>TO "bi" WITH GRANT OPTION</c>.</param>
    private sealed record Right(string Verb, string Grantee)
    {
        /// <summary>Gets the statement that takes it away again.</summary>
        public string Revoking(string name) =>
            $"REVOKE{Verb[Verb.IndexOf(' ', StringComparison.Ordinal)..]} ON {name} FROM {GranteeName}";

        private string GranteeName => Grantee["TO ".Length..]
            .Replace(" WITH GRANT OPTION", string.Empty, StringComparison.Ordinal);
    }
}
