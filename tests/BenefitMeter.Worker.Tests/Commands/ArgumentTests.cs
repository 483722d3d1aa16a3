using System.Globalization;
using BenefitMeter.Worker.Tests.Municipalities;
using CommandLine = BenefitMeter.Worker.Commands.CommandLine;

namespace BenefitMeter.Worker.Tests.Commands;

/// <summary>Wrong arguments end with exit code 2, a message that shows what to write instead, and nothing written.</summary>
public sealed class ArgumentTests
{
    [Theory]
    [InlineData("There is no indicator 'recieved' in the catalogue.", "Did you mean 'received'?", "measure", "recieved")]
    [InlineData(
        "There is no indicator 'recieved' in the catalogue.", "Did you mean 'received'?", "measure", "recieved", "--dry-run")]
    [InlineData("There is no indicator 'recieved' in the catalogue.", "Did you mean 'received'?", "plan", "recieved")]
    [InlineData("There is no indicator 'recieved' in the catalogue.", "Did you mean 'received'?", "explain", "recieved")]
    [InlineData("'31.03.2026' is not a date.", "2026-03-31", "measure", "--as-of", "31.03.2026")]
    [InlineData("'2025-13' is not a period.", "2026-Q1", "measure", "--from", "2025-13")]
    [InlineData("'marts' is not a period.", "2026-Q1", "measure", "--to", "marts")]
    [InlineData(
        "The periods are in reverse order: --from 2025-03 --to 2025-01.", "--from",
        "measure", "--from", "2025-03", "--to", "2025-01")]
    [InlineData("There is no option '--dryrun'. Did you mean '--dry-run'?", "--help", "measure", "--dryrun")]
    [InlineData("There is no option '--perod'. Did you mean '--period'?", "--help", "explain", "received", "--perod", "2025-01")]
    [InlineData(
        "There is no indicator 'everything' in the catalogue.", "Choose one of: amount, digital-share, level,",
        "measure", "everything")]
    [InlineData("There is no unit 'nort'.", "Did you mean 'north'?", "status", "--unit", "nort")]
    [InlineData("There is no unit 'nort'.", "Did you mean 'north'?", "explain", "received", "--unit", "nort")]
    [InlineData("No figure is published for period '2025-W01'.", "2026-Q1", "status", "--period", "uge 1, 2025")]
    [InlineData("'2025-13' is not a period.", "2026-Q1", "status", "--period", "2025-13")]
    [InlineData("'2025-13' is not a period.", "2026-Q1", "explain", "received", "--period", "2025-13")]
    [InlineData(
        "No figure of the indicator 'recieved' has ever been published.", "Did you mean 'received'?", "status", "recieved")]
    [InlineData("meassure", "--help", "meassure")]
    [InlineData("xml", "json", "status", "--format", "xml")]
    public async Task WrongArgument_SaysWhatToWrite_WritesNothing(string message, string hint, params string[] args)
    {
        using Workspace folder = await TestMunicipality.LettersAndLevels.MeasureAsync();
        string before = folder.Files();

        string refusal = await folder.RefuseAsync(args);

        Assert.Contains(message, refusal, StringComparison.Ordinal);
        Assert.Contains(hint, refusal, StringComparison.Ordinal);
        Assert.Equal(before, folder.Files());
    }

    [Theory]
    [InlineData("measure", "recieved")]
    [InlineData("measure", "--as-of", "31.03.2026")]
    [InlineData("baseline", "approve", "received", "--by", "nobody")]
    public async Task WrongArgument_WithoutADatabase_MakesNone(params string[] args)
    {
        using Workspace folder = TestMunicipality.LettersAndLevels.Create();
        string before = folder.Files();

        await folder.RefuseAsync(args);

        Assert.Equal(before, folder.Files());
    }

    [Fact]
    public async Task WrongArgument_InDanish_IsDanish()
    {
        using Workspace folder = TestMunicipality.LettersAndLevels.Create();

        string refusal = await folder.RefuseAsync("measure", "recieved", "--language", "da");

        Assert.StartsWith("fejl: Der er ingen indikator 'recieved' i kataloget.", refusal, StringComparison.Ordinal);
        Assert.Contains("næste skridt: Mente du 'received'?", refusal, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Tilvalget '--slq' findes ikke. Mente du '--sql'?", "migrate", "--slq")]
    [InlineData("Tilvalget '--by' skal angives.", "baseline", "approve", "received")]
    [InlineData("Tilvalget '--from' kan kun have én værdi.", "measure", "--from", "2025-01", "--from", "2025-02")]
    [InlineData(
        "'xml' er ikke en gyldig værdi for tilvalget '--format'. Skriv en af disse: csv, excel, json, text.",
        "status", "--format", "xml")]
    [InlineData("Der mangler en kommando efter 'baseline'.", "baseline")]
    [InlineData("Navnet <indicator> mangler efter 'approve'.", "baseline", "approve", "--by", "dir")]
    [InlineData("'maalinger' er hverken en kommando eller et navn, der kan bruges her.", "maalinger")]
    public async Task WronglyTyped_InDanish_IsDanish(string message, params string[] args)
    {
        using Workspace folder = TestMunicipality.LettersAndLevels.Create();

        string refusal = await folder.RefuseAsync(["--language", "da", .. args]);

        Assert.StartsWith(message, refusal, StringComparison.Ordinal);
        Assert.EndsWith("Prøv: benefitmeter --help", refusal.TrimEnd(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task OptionWithoutItsValue_InDanish_IsDanish()
    {
        using StringWriter error = new();

        int code = await CommandLine.RunAsync(
            ["measure", "--language", "da", "--from"], TextWriter.Null, error, TimeProvider.System,
            TestContext.Current.CancellationToken);

        Assert.Equal(
            (CommandLine.Wrong, "Tilvalget '--from' mangler en værdi."),
            (code, error.ToString().Split(Environment.NewLine)[0]));
    }

    [Theory]
    [InlineData(
        "da", "fejl: letters: Filen {0} har ingen kolonne 'unit'; kolonnerne er nr, received.",
        "næste skridt: Skriv kolonnens navn præcis, som kilden skriver det")]
    [InlineData(
        "en", "error: letters: The file {0} has no column 'unit'; it has nr, received.",
        "next: Write the column's name exactly as the source writes it")]
    public async Task SourceFailure_IsPrintedInTheReadersLanguage(string language, string what, string next)
    {
        using Workspace folder = TestMunicipality.LettersAndLevels.Create();
        string path = folder.Write("letters.csv", "nr,received\n1,2025-01-03\n");

        CommandResult measured = await folder.RunAsync("measure", "--as-of", folder.AsOf, "--language", language);

        Assert.Equal(1, measured.Code);
        Assert.Contains(string.Format(CultureInfo.InvariantCulture, what, path), measured.Error, StringComparison.Ordinal);
        Assert.Contains(next, measured.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Verbs_AreAllThere()
    {
        using Workspace folder = TestMunicipality.LettersAndLevels.Create();

        string help = await folder.SucceedAsync("--help");

        Assert.All(
            (string[])["check", "schema", "plan", "measure", "status", "explain", "baseline", "migrate"],
            verb => Assert.Contains($"  {verb}", help, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Report_Help_ListsItsFormatOnly()
    {
        using Workspace folder = TestMunicipality.LettersAndLevels.Create();

        string help = await folder.SucceedAsync("report", "note", "--help");

        Assert.Equal(2, help.Split("--format").Length);
        Assert.Contains("html", help, StringComparison.Ordinal);
    }
}
