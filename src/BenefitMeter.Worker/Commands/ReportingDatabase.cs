using BenefitMeter.Definitions;
using BenefitMeter.Worker.Providers;
using BenefitMeter.Worker.Reporting;

namespace BenefitMeter.Worker.Commands;

/// <summary>Finds and opens the reporting database of the settings.</summary>
internal static class ReportingDatabase
{
    /// <summary>Returns the dialect of its engine.</summary>
    public static StoreDialect Dialect(CommandContext context) =>
        ProviderCatalogue.Stores.Single(each => each.Name == context.Settings.StoreProvider);

    /// <summary>Returns the reporting database without opening it.</summary>
    public static ReportingStore At(CommandContext context) =>
        ReportingStore.At(Dialect(context), context.Settings.StoreConnectionString);

    /// <summary>
    /// Lists what is wrong with how the database is set up, and whether its clock differs from this machine's; empty where
    /// nothing is.
    /// </summary>
    public static async Task<IReadOnlyList<LocalText>> CautionsAsync(
        CommandContext context, ReportingStore store, CancellationToken cancellationToken)
    {
        StoreClock clock = new(context.Time);
        await clock.MeasureAsync(store, cancellationToken);
        IReadOnlyList<LocalText> setup = await SetupWarningsAsync(store, cancellationToken);
        return clock.Warning is { } warning ? [.. setup, warning.Then(StoreClock.Remedy)] : setup;
    }

    /// <summary>Opens the reporting database.</summary>
    /// <param name="context">The context of the command.</param>
    /// <param name="migrate">Whether its schema is created or brought up to date; otherwise it must be up to date.</param>
    /// <param name="cancellationToken">Cancels the work.</param>
    /// <exception cref="BenefitMeterException">It cannot be opened, or its schema is not up to date.</exception>
    public static Task<ReportingStore> OpenAsync(CommandContext context, bool migrate, CancellationToken cancellationToken) =>
        ReportingStore.OpenAsync(Dialect(context), context.Settings.StoreConnectionString, migrate, cancellationToken);

    /// <summary>Opens the reporting database in order to publish or record something.</summary>
    /// <param name="context">The context of the command.</param>
    /// <param name="migrate">Whether its schema is created or brought up to date; otherwise it must be up to date.</param>
    /// <param name="cancellationToken">Cancels the work.</param>
    /// <exception cref="BenefitMeterException">
    /// It cannot be opened, its schema is not up to date, or it is not set up so that runs can publish (decision 0079).
    /// </exception>
    public static async Task<ReportingStore> OpenToWriteAsync(
        CommandContext context, bool migrate, CancellationToken cancellationToken)
    {
        ReportingStore store = At(context);
        await store.RequireReadyAsync(migrate, cancellationToken);
        return store;
    }

    /// <summary>
    /// Warns of how the reporting database is set up where nothing could be published, with what to do.
    /// </summary>
    /// <returns>Whether there was anything.</returns>
    public static async Task<bool> WarnOfSetupAsync(CommandContext context, CancellationToken cancellationToken)
    {
        IReadOnlyList<LocalText> warnings = await SetupWarningsAsync(At(context), cancellationToken);
        foreach (LocalText warning in warnings)
        {
            await context.Error.WriteLineAsync($"{context.Say("advarsel", "warning")}: {warning.In(context.Language)}");
        }

        return warnings.Count > 0;
    }

    private static async Task<IReadOnlyList<LocalText>> SetupWarningsAsync(
        ReportingStore store, CancellationToken cancellationToken) =>
            [.. (await store.SetupFailuresAsync(cancellationToken)).Select(failure => failure.What.Then(failure.Next))];
}
