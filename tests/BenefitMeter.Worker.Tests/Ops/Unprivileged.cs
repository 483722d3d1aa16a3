using System.Diagnostics;
using System.Globalization;
using BenefitMeter.Worker.Commands;

namespace BenefitMeter.Worker.Tests.Ops;

/// <summary>
/// Runs the program as an account without rights, which a test that runs as root needs to meet a file that cannot be read.
/// </summary>
internal static class Unprivileged
{
    private const string Nobody = "65534";

    /// <summary>Gives a folder and all in it to the account, or skips the test visibly where that cannot be done.</summary>
    public static void TakeOver(string folder)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has other rights.");
        Assert.SkipUnless(Environment.IsPrivilegedProcess, "Only root can run a program as another account.");
        (int code, string text) = Run("chown", "-R", $"{Nobody}:{Nobody}", folder);
        Assert.True(code == 0, text);
        (code, text) = Run(
            "setpriv", [.. Prefix, "test", "-r", typeof(CommandLine).Assembly.Location, "-a", "-x", folder]);
        Assert.SkipUnless(code == 0, $"The account {Nobody} cannot read the program or the folder. {text}");
    }

    /// <summary>Gets the words before a program that make it run as the account.</summary>
    public static IReadOnlyList<string> Prefix { get; } =
        [$"--reuid={Nobody}", $"--regid={Nobody}", "--clear-groups", "env", "HOME=/tmp"];

    /// <summary>Starts the program as the account, with more of an environment.</summary>
    public static Process Start(IEnumerable<string> environment, params IEnumerable<string> arguments)
    {
        ProcessStartInfo start = new(
            "setpriv", [.. Prefix, .. environment, "dotnet", typeof(CommandLine).Assembly.Location, .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = "/",
        };
        return Process.Start(start)!;
    }

    /// <summary>Runs a command on a folder's catalogue as the account.</summary>
    public static CommandResult Run(Workspace folder, params string[] arguments)
    {
        using Process process = Start([], [.. arguments, "--catalogue", folder.Path, "--language", "en"]);
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        string error = process.StandardError.ReadToEnd();
        process.WaitForExit();
        return new CommandResult(process.ExitCode, output.GetAwaiter().GetResult(), error);
    }

    private static (int Code, string Text) Run(string program, params string[] arguments)
    {
        ProcessStartInfo start = new(program, arguments) { RedirectStandardError = true };
        using Process process = Process.Start(start)!;
        string text = process.StandardError.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, string.Create(CultureInfo.InvariantCulture, $"{program}: {text}"));
    }
}
