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
        IReadOnlyList<LocalText> cautions = await store.CautionsAsync(cancellationToken);
        return clock.Warning is { } warning ? [.. cautions, warning.Then(StoreClock.Remedy)] : cautions;
    }

    /// <summary>Opens the reporting database.</summary>
    /// <param name="context">The context of the command.</param>
    /// <param name="migrate">Whether its schema is created or brought up to date; otherwise it must be up to date.</param>
    /// <param name="cancellationToken">Cancels the work.</param>
    /// <exception cref="BenefitMeterException">It cannot be opened, or its schema is not up to date.</exception>
    public static Task<ReportingStore> OpenAsync(CommandContext context, bool migrate, CancellationToken cancellationToken) =>
        ReportingStore.OpenAsync(Dialect(context), context.Settings.StoreConnectionString, migrate, cancellationToken);
}
