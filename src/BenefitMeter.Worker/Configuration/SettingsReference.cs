using System.Text;
using BenefitMeter.Definitions;

namespace BenefitMeter.Worker.Configuration;

/// <summary>Writes the table of settings for operations, as in <c>ops/operations/settings.md</c>.</summary>
internal static class SettingsReference
{
    /// <summary>Writes the table as Markdown: English headings, rules and defaults, and both meanings.</summary>
    public static string Markdown(IEnumerable<SettingDescription> settings)
    {
        StringBuilder text = new("| key | value | default | meaning | betydning |\n|---|---|---|---|---|\n");
        foreach (SettingDescription setting in settings)
        {
            LocalText meaning = Meaning(setting);
            string[] cells =
                [$"`{setting.Key}`", setting.Rule.English, setting.DefaultText ?? "–", meaning.English, meaning.Danish];
            text.Append("| ").AppendJoin(" | ", cells).Append(" |\n");
        }

        return text.ToString();
    }

    private static LocalText Meaning(SettingDescription setting)
    {
        LocalText meaning = setting.Meaning;
        if (setting.Ignored is { } ignored)
        {
            meaning = meaning.Then(new($"Bruges ikke {ignored.Danish}.", $"Ignored {ignored.English}."));
        }

        if (setting.IsSecret)
        {
            meaning = meaning.Then(new("Hemmelig.", "Secret."));
        }

        return setting.FormerKey is { } former
            ? meaning.Then(new($"Tidligere navn: `{former}`.", $"Former name: `{former}`."))
            : meaning;
    }
}
