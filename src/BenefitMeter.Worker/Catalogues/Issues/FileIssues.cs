using BenefitMeter.Definitions;

namespace BenefitMeter.Worker.Catalogues.Issues;

/// <summary>The issues of the catalogue's files.</summary>
internal static class FileIssues
{
    public static DefinitionIssue FolderMissing(FileLocation place) =>
        Issue.Error("FolderMissing", place, "Katalogmappen findes ikke.", "The catalogue folder does not exist.")
            .Hint("angiv den med --catalogue eller indstillingen Catalogue:Path",
                "name it with --catalogue or the setting Catalogue:Path");

    public static DefinitionIssue NoCatalogueFiles(FileLocation place) =>
        Issue.Error("NoCatalogueFiles", place, "Katalogmappen har ingen YAML-filer.", "The catalogue folder has no YAML files.")
            .Hint("kataloget er alle filer, der ender på .yaml eller .yml",
                "the catalogue is every file that ends in .yaml or .yml");

    public static DefinitionIssue CprNumber(FileLocation place, string text) =>
        Issue.Error("CprNumber", place,
            $"Her står noget, der ligner et CPR-nummer ({Measuring.Rows.CellShape.Of(text)}).",
            $"Something here looks like a CPR number ({Measuring.Rows.CellShape.Of(text)}).")
            .Hint("personer hører ikke hjemme i kataloget: brug en gruppe, en kode eller en rolle",
                "persons do not belong in the catalogue: use a group, a code or a role");

    public static DefinitionIssue UnreadableFile(FileLocation place, string file, Exception exception)
    {
        LocalText reason = exception switch
        {
            FileNotFoundException or DirectoryNotFoundException => new("den findes ikke", "it does not exist"),
            UnauthorizedAccessException => new("brugeren har ikke adgang til at læse den",
                "the user has no permission to read it"),
            _ => LocalText.Same(exception.Message.TrimEnd('.')),
        };
        return Issue.Error("UnreadableFile", place, $"'{file}' kan ikke læses: {reason.Danish}.",
            $"'{file}' cannot be read: {reason.English}.")
            .Hint("kontrollér, at den findes, ikke er låst, og at brugeren må læse den",
                "check that it exists, is not locked, and that the user may read it");
    }

    public static DefinitionIssue FileOutside(FileLocation place, string file) =>
        Issue.Error(
            "FileOutside", place, $"'{Issue.Show(file)}' ligger uden for katalogmappen.",
            $"'{Issue.Show(file)}' is outside the catalogue folder.")
            .Hint("læg filen i katalogmappen; kun kilders data må ligge andre steder",
                "put the file into the catalogue folder; only the data of sources may be elsewhere");

    public static DefinitionIssue NotUtf8(FileLocation place) =>
        Issue.Error("NotUtf8", place, "Filen er ikke gemt som UTF-8.", "The file is not saved as UTF-8.")
            .Hint("gem den som UTF-8", "save it as UTF-8");

    public static DefinitionIssue EmptyFile(FileLocation place) =>
        Issue.Error("EmptyFile", place, "Filen er tom.", "The file is empty.")
            .Hint("skriv noget i den, eller slet den", "write something in it, or delete it");

    public static DefinitionIssue TabIndentation(FileLocation place) =>
        Issue.Error("TabIndentation", place, "Linjen er rykket ind med et tabulatortegn.", "The line is indented with a tab.")
            .Hint("YAML rykkes ind med mellemrum", "YAML is indented with spaces");

    public static DefinitionIssue YamlSyntax(FileLocation place, LocalText reason) =>
        Issue.Error("YamlSyntax", place, $"Filen er ikke gyldig YAML: {reason.Danish.TrimEnd('.')}.",
            $"The file is not valid YAML: {reason.English.TrimEnd('.')}.")
            .Hint("se på denne linje og linjen før: indrykning, kolon, anførselstegn",
                "look at this line and the one before: indentation, colon, quotes");

    public static DefinitionIssue AliasNotUsed(FileLocation place, string name) =>
        Issue.Error("AliasNotUsed", place, $"Henvisningen '*{name}' kan ikke bruges i kataloget.",
            $"The alias '*{name}' cannot be used in the catalogue.")
            .Hint("skriv værdien her", "write the value here");

    public static DefinitionIssue KeyNotText(FileLocation place) =>
        Issue.Error("KeyNotText", place, "En nøgle skal være en tekst.", "A key must be a text.");

    public static DefinitionIssue DuplicateKey(FileLocation place, string key, FileLocation first) =>
        Issue.Error("DuplicateKey", place, $"Nøglen '{Issue.Show(key)}' står to gange; først i {first}.",
            $"Key '{Issue.Show(key)}' occurs twice; first at {first}.");

    public static DefinitionIssue DuplicateId(FileLocation place, string section, string id, FileLocation first) =>
        Issue.Error("DuplicateId", place, $"'{Issue.Show(id)}' findes to gange under {section}; først i {first}.",
            $"'{Issue.Show(id)}' occurs twice in {section}; first at {first}.")
            .Hint("et id skal være entydigt på tværs af alle filer", "an id must be unique across all files");

    public static DefinitionIssue DuplicateSection(FileLocation place, string section, FileLocation first) =>
        Issue.Error("DuplicateSection", place, $"'{section}' står i mere end én fil; først i {first}.",
            $"'{section}' is in more than one file; first at {first}.");

    public static DefinitionIssue TableColumnMissing(FileLocation place, string column, string expected) =>
        Issue.Error("TableColumnMissing", place, $"Kolonnen '{column}' mangler.", $"Column '{column}' is missing.")
            .Hint($"første linje er: {expected}", $"the first line is: {expected}");

    public static DefinitionIssue TableCell(FileLocation place, string column, LocalText expected, string found) =>
        Issue.Error("TableCell", place, $"Kolonnen '{column}' skal være {expected.Danish}, men er '{Issue.Show(found)}'.",
            $"Column '{column}' must be {expected.English}, but is '{Issue.Show(found)}'.");
}
