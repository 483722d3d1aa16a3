using BenefitMeter.Worker.Providers;
using BenefitMeter.Worker.Reporting;

namespace BenefitMeter.Worker.Commands;

/// <summary>Opens the reporting database that the settings name.</summary>
internal static class ReportingDatabase
{
    /// <summary>Gets its words.</summary>
    public static StoreDialect Dialect(CommandContext context) =>
        ProviderCatalogue.Stores.Single(each => each.Name == context.Settings.StoreProvider);

    /// <summary>Gets it without touching it.</summary>
    public static ReportingStore At(CommandContext context) =>
        ReportingStore.At(Dialect(context), context.Settings.StoreConnectionString);

    /// <summary>Opens it; its schema must be there or, where it may be migrated, is made.</summary>
    public static Task<ReportingStore> OpenAsync(CommandContext context, bool migrate, CancellationToken cancellationToken) =>
        ReportingStore.OpenAsync(Dialect(context), context.Settings.StoreConnectionString, migrate, cancellationToken);
}
