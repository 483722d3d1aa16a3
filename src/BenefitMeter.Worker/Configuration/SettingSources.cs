using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Configuration.KeyPerFile;
using Microsoft.Extensions.FileProviders;

namespace BenefitMeter.Worker.Configuration;

/// <summary>
/// The places that settings come from: two files, the environment and the command line, the last of which wins, and a folder of
/// secrets, which is used only for what none of them sets.
/// </summary>
internal sealed class SettingSources
{
    private const string EnvironmentPrefix = "BENEFITMETER__";

    private readonly IConfigurationRoot all;

    // Without the folder of secrets.
    private readonly IConfigurationRoot own;

    private SettingSources(IConfigurationRoot own, IConfigurationRoot all) => (this.own, this.all) = (own, all);

    /// <summary>Gets every key that is set, as it was written.</summary>
    public IEnumerable<string> Keys =>
        all.AsEnumerable().Where(setting => setting.Value is not null).Select(setting => setting.Key);

    /// <summary>Gets the text that a setting is set to; null if it is not set.</summary>
    public string? this[SettingDescription setting] => all[WrittenKey(setting)];

    /// <summary>Loads the settings without the folder of secrets.</summary>
    /// <param name="folderFile">The settings file of the catalogue folder, which need not be there; null for none.</param>
    /// <param name="settingsFile">The settings file given on the command line; null if there is none.</param>
    /// <param name="overrides">The <c>--Section:Key value</c> pairs of the command line.</param>
    public static SettingSources Load(
        string? folderFile, string? settingsFile, IReadOnlyDictionary<string, string?> overrides)
    {
        ConfigurationBuilder builder = new();
        if (folderFile is not null)
        {
            builder.AddJsonFile(folderFile, optional: true);
        }

        if (settingsFile is not null)
        {
            builder.AddJsonFile(Path.GetFullPath(settingsFile), optional: false);
        }

        IConfigurationRoot own = builder.AddEnvironmentVariables(EnvironmentPrefix).AddInMemoryCollection(overrides).Build();
        return new SettingSources(own, own);
    }

    /// <summary>Adds a folder with one file for each secret.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="secrets">The settings that are secrets; files of other names are ignored.</param>
    public SettingSources WithSecrets(string folder, IReadOnlyList<SettingDescription> secrets) => new(
        own,
        new ConfigurationBuilder().AddKeyPerFile(files => AddSecrets(files, Path.GetFullPath(folder), secrets))
            .AddConfiguration(own).Build());

    /// <summary>Gets the text of a setting for a name that users choose; null if it is not set.</summary>
    public string? Named(SettingDescription setting, string name) => all[setting.Stem + name];

    /// <summary>Returns the key under which a setting is set, which may be its former one; its key if it is not set.</summary>
    /// <remarks>
    /// The source that comes last decides, as for any other setting: the environment's former key over the file's new one.
    /// </remarks>
    public string WrittenKey(SettingDescription setting) =>
        setting.FormerKey is { } former
            && own.Providers.LastOrDefault(source => Sets(source, setting.Key) || Sets(source, former)) is { } last
            && !Sets(last, setting.Key)
                ? former
                : setting.Key;

    private static bool Sets(IConfigurationProvider source, string key) => source.TryGet(key, out _);

    // A file's name is the key with "__" for the colon. Files of other programs may be in the same folder.
    private static void AddSecrets(
        KeyPerFileConfigurationSource files, string folder, IReadOnlyList<SettingDescription> secrets)
    {
        files.FileProvider = new PhysicalFileProvider(folder);
        files.IgnoreCondition = name => !secrets.Any(secret =>
            name.Replace("__", ":", StringComparison.Ordinal).StartsWith(secret.Stem, StringComparison.OrdinalIgnoreCase));
    }
}
