using BenefitMeter.Tests;
using BenefitMeter.Worker.Configuration;
using static BenefitMeter.Worker.Configuration.SettingTypes;

namespace BenefitMeter.Worker.Tests.Configuration;

/// <summary>Compares the table of settings for operations with the descriptions that it is written from.</summary>
public sealed class SettingsReferenceTests
{
    /// <summary>Rewrites the file where BENEFITMETER_TEST_WRITE is set; review the change before it is committed.</summary>
    [Fact]
    public void ReferenceFile_IsTheTable()
    {
        string path = Path.Combine(Repository.Root, "ops", "operations", "settings.md");
        string expected = File.ReadAllText(path).Split("| key |")[0] + SettingsReference.Markdown(Settings.Descriptions);
        if (Environment.GetEnvironmentVariable("BENEFITMETER_TEST_WRITE") is not null)
        {
            File.WriteAllText(path, expected);
        }

        Assert.Equal(expected, File.ReadAllText(path));
    }

    [Fact]
    public void Markdown_SaysWhatOperationsNeed()
    {
        SettingDescription renamed = new Setting<int>("A:New", WholeNumber(1, 3), "2", new("Hvor mange.", "How many."))
        {
            FormerKey = "A:Old",
            IsSecret = true,
            Ignored = new("om natten", "at night"),
        };
        SettingDescription plain = new Setting<string?>("B:Text", OptionalText, null, _ => null, new("Noget.", "Something."));

        Assert.Equal(
            [
                "| key | value | default | meaning | betydning |",
                "|---|---|---|---|---|",
                "| `A:New` | a whole number from 1 to 3 | `2` | How many. Ignored at night. Secret. Former name: `A:Old`. "
                    + "| Hvor mange. Bruges ikke om natten. Hemmelig. Tidligere navn: `A:Old`. |",
                "| `B:Text` | text | – | Something. | Noget. |",
                string.Empty,
            ],
            SettingsReference.Markdown([renamed, plain]).Split('\n'));
    }

    [Fact]
    public void EverySetting_HasAKeyOfItsOwnAndAMeaning()
    {
        string[] keys =
        [
            .. Settings.Descriptions.Select(setting => setting.Key),
            .. Settings.Descriptions.Select(setting => setting.FormerKey).OfType<string>(),
        ];

        Assert.Equal(keys.Distinct(StringComparer.OrdinalIgnoreCase), keys);
        Assert.All(Settings.Descriptions, setting =>
        {
            Assert.EndsWith(".", setting.Meaning.English, StringComparison.Ordinal);
            Assert.EndsWith(".", setting.Meaning.Danish, StringComparison.Ordinal);
        });
    }
}
