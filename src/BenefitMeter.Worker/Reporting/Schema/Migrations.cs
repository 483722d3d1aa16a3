namespace BenefitMeter.Worker.Reporting.Schema;

/// <summary>
/// Brings a reporting database to this program's schema: numbered scripts, forward only, each once; then every view again,
/// because a view may depend on another or on a column that a migration changed.
/// All of it happens in one transaction under the store's lock, so that two programs cannot both do it and a stop half-way
/// leaves the old schema.
/// </summary>
internal static class Migrations
{
    // The first of the thirteen scripts that databases were made with before the first release (decision 0077).
    private const string FirstScriptOfOld = "0001_reporting_store";

    /// <summary>Gets everything as one text, for an administrator who applies it by hand to a new database.</summary>
    public static string ScriptText(StoreDialect dialect)
    {
        (string before, string afterBatch, string after) = dialect.ByHand;
        string end = dialect.BatchEnd.Length > 0 ? $"\n{dialect.BatchEnd}" : string.Empty;
        string guard = afterBatch.Length > 0 ? $"{end}\n{afterBatch}" : string.Empty;
        IEnumerable<string> batches = MigrationScript.For(dialect).SelectMany(script =>
            script.Batches(dialect).Append(script.RecordStatement(dialect)).Select((batch, index) =>
                (index == 0 ? $"-- {script.Name}\n\n" : string.Empty) + batch.TrimEnd() + guard));
        return string.Join("\n\n", batches.Prepend(before).Append(after).Select(batch => batch + end)) + "\n";
    }

    /// <summary>Applies what is missing.</summary>
    /// <returns>The names of the scripts applied, in order; empty when the schema was up to date.</returns>
    public static async Task<IReadOnlyList<string>> ApplyAsync(StoreSession session, CancellationToken cancellationToken)
    {
        if ((await MissingAsync(session, cancellationToken)).Count == 0)
        {
            return [];
        }

        await session.RunAsync(session.Dialect.Prepare, cancellationToken);
        return await session.InTransactionAsync<IReadOnlyList<string>>(
            async () =>
            {
                await session.LockAsync(cancellationToken);
                IReadOnlyList<MigrationScript> missing = await MissingAsync(session, cancellationToken);
                MigrationScript[] views =
                    [.. MigrationScript.For(session.Dialect).Where(script => script.Number is null && missing.Count > 0)];
                GrantedRights rights = await GrantedRights.ReadAsync(session, cancellationToken);

                // Views depend on each other, so that none can be replaced alone (decision 0026).
                foreach ((string view, _) in views.SelectMany(script => script.Views(session.Dialect)).Reverse())
                {
                    await session.ExecuteAsync($"DROP VIEW IF EXISTS {view}", cancellationToken);
                }

                MigrationScript[] applied = [.. missing.Where(script => script.Number is not null), .. views];
                foreach (MigrationScript script in applied)
                {
                    foreach (string batch in script.Batches(session.Dialect).Append(script.RecordStatement(session.Dialect)))
                    {
                        await session.ExecuteAsync(batch, cancellationToken);
                    }
                }

                await rights.RestoreAsync(session, cancellationToken);
                return [.. applied.Select(script => script.Name)];
            },
            cancellationToken);
    }

    /// <summary>Gets the scripts that the database lacks.</summary>
    /// <exception cref="BenefitMeterException">
    /// An applied migration was changed, or the database is newer than this program.
    /// </exception>
    public static async Task<IReadOnlyList<MigrationScript>> MissingAsync(
        StoreSession session, CancellationToken cancellationToken)
    {
        IReadOnlyList<MigrationScript> known = MigrationScript.For(session.Dialect);
        Dictionary<string, string> applied = await AppliedAsync(session, cancellationToken);
        if (applied.ContainsKey(FirstScriptOfOld))
        {
            throw new BenefitMeterException(
                FailureKind.Store,
                new($"Rapportdatabasen '{session.Place}' er lavet af en version før den første udgivelse. Dens tabeller kan ikke "
                        + "føres videre, og den er ikke rørt.",
                    $"The reporting database '{session.Place}' was made by a version before the first release. Its tables cannot "
                        + "be brought up to date, and it was left untouched."),
                new($"Behold den, og mål igen i en ny. {session.Dialect.SetAside.Danish}, og kør: benefitmeter migrate, "
                        + "benefitmeter measure. Det, der er registreret i den gamle, kan stadig læses med den version, der "
                        + "lavede den.",
                    $"Keep it, and measure again in a new one. {session.Dialect.SetAside.English}, and run: benefitmeter "
                        + "migrate, benefitmeter measure. What was recorded in the old one can still be read with the version "
                        + "that made it."));
        }

        foreach ((string name, string checksum) in applied.Where(one => !MigrationScript.IsRepeated(one.Key)))
        {
            MigrationScript script = known.FirstOrDefault(script => script.Name == name)
                ?? throw new BenefitMeterException(
                    FailureKind.Store,
                    new($"Rapportdatabasen '{session.Place}' har migrationen '{name}', som denne version ikke kender.",
                        $"The reporting database '{session.Place}' has migration '{name}', which this version does not know."),
                    new("Brug den version af benefitmeter, der lavede den, eller en nyere.",
                        "Use the version of benefitmeter that made it, or a newer one."));
            // A changed script would leave databases of one version with two schemas (decision 0031).
            if (script.Checksum != checksum)
            {
                (string now, string then) = (script.Checksum[..12], checksum[..Math.Min(12, checksum.Length)]);
                throw new BenefitMeterException(
                    FailureKind.Store,
                    new(
                        $"Migrationen '{name}' i rapportdatabasen '{session.Place}' er ikke den, der blev kørt: "
                            + $"dens kontrolsum er {now}…, den kørtes var {then}….",
                        $"Migration '{name}' of the reporting database '{session.Place}' is not the one that was applied: "
                            + $"its checksum is {now}…, applied was {then}…."),
                    new("En migration ændres aldrig efter sin udgivelse; installér en uændret version af benefitmeter.",
                        "A migration is never changed after its release; install an unchanged version of benefitmeter."));
            }
        }

        return [.. known.Where(script => script.Checksum != applied.GetValueOrDefault(script.Name))];
    }

    /// <summary>Returns whether the database has had a schema of this program; false where it is empty.</summary>
    public static async Task<bool> HasBeenAppliedAsync(StoreSession session, CancellationToken cancellationToken) =>
        (await session.QueryAsync(
            session.Dialect.CountTables, row => row.Integer(0), cancellationToken, ("name", "bm_migration")))[0] > 0;

    private static async Task<Dictionary<string, string>> AppliedAsync(StoreSession session, CancellationToken cancellationToken)
    {
        List<(string Name, string Checksum)> rows = await HasBeenAppliedAsync(session, cancellationToken)
            ? await session.QueryAsync(
                "SELECT name, checksum FROM bm_migration", row => (row.Text(0)!, row.Text(1)!), cancellationToken)
            : [];
        return rows.ToDictionary(row => row.Name, row => row.Checksum, StringComparer.Ordinal);
    }
}
