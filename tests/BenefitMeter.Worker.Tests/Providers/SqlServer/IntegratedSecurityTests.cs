using System.Runtime.InteropServices;
using BenefitMeter.Tests;

namespace BenefitMeter.Worker.Tests.Providers.SqlServer;

/// <summary>
/// <c>Integrated Security=True</c> on Linux without a Kerberos ticket, and without Kerberos' library: in a process of its own,
/// which a fault in the library would end.
/// </summary>
[Slow("starts a listener and a process")]
public sealed class IntegratedSecurityTests : IDisposable
{
    private const string NoTicketDanish =
        "kan ikke åbnes med Integrated Security, fordi Kerberos ikke har nogen billet til serveren.\n"
        + "næste skridt: Giv den konto, der kører BenefitMeter, en Kerberos-billet (kinit eller en keytab;"
        + " på Windows en domænekonto). Har den en, så tjek, at Server er værtens fulde navn,"
        + " og at dens SPN er registreret (MSSQLSvc/VÆRT:PORT)."
        + " Log ellers på med User ID og Password.\n";

    private const string NoTicketEnglish =
        "cannot be opened with Integrated Security, because Kerberos has no ticket for the server.\n"
        + "next: Give the account that runs BenefitMeter a Kerberos ticket (kinit or a keytab; on Windows a domain account)."
        + " If it has one, check that Server is the host's full name, and that its SPN is registered (MSSQLSvc/HOST:PORT)."
        + " Otherwise sign in with User ID and Password.\n";

    private const string NoLibraryDanish =
        "kan ikke åbnes med Integrated Security, fordi biblioteket libgssapi_krb5 ikke er installeret.\n"
        + "næste skridt: Installér det (Debian og Ubuntu: libgssapi-krb5-2; Red Hat: krb5-libs), og giv den konto, der kører"
        + " BenefitMeter, en Kerberos-billet (kinit eller en keytab); eller log på med User ID og Password.\n";

    private const string NoLibraryEnglish =
        "cannot be opened with Integrated Security, because the library libgssapi_krb5 is not installed.\n"
        + "next: Install it (Debian and Ubuntu: libgssapi-krb5-2; Red Hat: krb5-libs), and give the account that runs"
        + " BenefitMeter a Kerberos ticket (kinit or a keytab); or sign in with User ID and Password.\n";

    private const string Plain = "Encrypt=False";
    private const string Encrypted = "Encrypt=True;TrustServerCertificate=True";

    private readonly Workspace folder = new();
    private readonly Dictionary<string, string> environment;

    public IntegratedSecurityTests()
    {
        // Whatever ticket and realm the machine has, the program sees none.
        environment = new() { ["KRB5CCNAME"] = $"FILE:{folder.Path}/none", ["KRB5_CONFIG"] = "/dev/null" };
        folder.Write("benefits.yaml", """
            organisation:
              name: Sample Town
              people:
                owner: { name: Anna Example }
              units:
                town: { name: Sample Town }
            sources:
              system: { provider: sqlserver, connection: Post }
            datasets:
              rows:
                source: system
                query: SELECT Sent, Kind FROM dbo.Letters
                dates: { sent: { column: Sent, as: date } }
            indicators:
              letters:
                name: Letters
                dataset: rows
                dated-by: sent
                measured-in: letters
                direction: lower-is-better
                grain: month
                judge: attainment
                owner: owner
                act-when: Now.
                measure: { count: {} }
            """);
    }

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData(Plain, "da", NoTicketDanish, "migrate")]
    [InlineData(Plain, "en", NoTicketEnglish, "status")]
    [InlineData(Encrypted, "da", NoTicketDanish, "measure")]
    [InlineData(Encrypted, "en", NoTicketEnglish, "migrate")]
    public async Task ReportingDatabase_NoTicket_SaysWhatToDo(string encrypt, string language, string text, string verb)
    {
        LibraryIsThere();
        await using TdsListener server = new(encrypt == Encrypted);

        CommandResult result = await OnStoreAsync(server, encrypt, verb, "--language", language);

        string place = language == "da" ? "fejl: Rapportdatabasen" : "error: The reporting database";
        Assert.Equal((1, $"{place} 'bm on {server.Server}' {text}"), (result.Code, result.Error));
        Assert.NotEqual(0, server.PreLogins);
    }

    [Theory]
    [InlineData(Plain, "da", NoTicketDanish, "measure")]
    [InlineData(Encrypted, "en", NoTicketEnglish, "measure")]
    [InlineData(Plain, "en", NoTicketEnglish, "check", "--connect")]
    public async Task Source_NoTicket_SaysWhatToDo(string encrypt, string language, string text, params string[] verb)
    {
        LibraryIsThere();
        await using TdsListener server = new(encrypt == Encrypted);

        CommandResult result = await OnSourceAsync(server, encrypt, [.. verb, "--language", language]);

        string place = language == "da"
            ? "Datasættet 'rows' kunne ikke læses fra kilden 'system': forbindelsen 'Post'"
            : "Reading dataset 'rows' from source 'system' failed: connection 'Post'";
        Assert.Equal(1, result.Code);
        Assert.Contains($"{place} {text}", result.Error, StringComparison.Ordinal);
        Assert.NotEqual(0, server.PreLogins);
    }

    [Fact]
    public async Task ReportingDatabase_NoKerberosLibrary_SaysWhatToInstall()
    {
        HideTheLibrary();
        await using TdsListener server = new(encrypts: false);

        CommandResult result = await OnStoreAsync(server, Plain, "migrate", "--language", "da");

        Assert.Equal(1, result.Code);
        string text = $"fejl: Rapportdatabasen 'bm on {server.Server}' {NoLibraryDanish}";
        Assert.EndsWith(text, result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Source_NoKerberosLibrary_SaysWhatToInstall()
    {
        HideTheLibrary();
        await using TdsListener server = new(encrypts: true);

        CommandResult result = await OnSourceAsync(server, Encrypted, "measure");

        Assert.Equal(1, result.Code);
        Assert.Contains($"connection 'Post' {NoLibraryEnglish}", result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", result.Error, StringComparison.Ordinal);
    }

    private Task<CommandResult> OnStoreAsync(TdsListener server, string encrypt, params string[] args)
    {
        string connection = ConnectionString(server, encrypt);
        string[] settings = ["--ReportingStore:Provider", "sqlserver", "--ReportingStore:ConnectionString", connection];
        return folder.StartAsync(environment, [.. args, .. settings]);
    }

    private Task<CommandResult> OnSourceAsync(TdsListener server, string encrypt, params string[] args) =>
        folder.StartAsync(environment, [.. args, "--ConnectionStrings:Post", ConnectionString(server, encrypt)]);

    // A busy machine may need longer for a handshake than an operator waits for a server.
    private static string ConnectionString(TdsListener server, string encrypt) =>
        $"Server={server.Server};Database=bm;Integrated Security=True;Connect Timeout=60;{encrypt}";

    private static void LibraryIsThere()
    {
        bool isThere = NativeLibrary.TryLoad("libgssapi_krb5.so.2", out _);
        Assert.SkipUnless(isThere, "libgssapi_krb5 is not there; PostgreSQL's packages bring it.");
    }

    // The loader finds an empty file of the library's name first, and gives up.
    private void HideTheLibrary()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only Linux loads libgssapi_krb5.");
        string hidden = folder.Write("hidden/libgssapi_krb5.so.2", string.Empty);
        environment["LD_LIBRARY_PATH"] = Path.GetDirectoryName(hidden)!;
    }
}
