using System.Diagnostics;

namespace BenefitMeter.Worker.Tests.Ops;

/// <summary>A program of the machine that checks what stands in <c>ops</c>.</summary>
internal static class ExternalTool
{
    /// <summary>
    /// Runs it; skips the test visibly where it is missing, and fails where BENEFITMETER_TEST_REQUIRE lists it.
    /// </summary>
    public static async Task<(int Code, string Text)> RunAsync(string name, string input, params string[] arguments)
    {
        if (!(Environment.GetEnvironmentVariable("PATH") ?? string.Empty).Split(Path.PathSeparator)
            .Any(folder => File.Exists(Path.Combine(folder, name))))
        {
            string required = Environment.GetEnvironmentVariable("BENEFITMETER_TEST_REQUIRE") ?? string.Empty;
            Assert.False(required.Split(',').Contains(name), $"{name} is not there.");
            Assert.Skip($"{name} is not there.");
        }

        ProcessStartInfo start = new(name, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        Task<string> error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, await output + await error);
    }
}
