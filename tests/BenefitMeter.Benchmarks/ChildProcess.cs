using System.Diagnostics;
using System.Globalization;
using BenefitMeter.Worker.Commands;

namespace BenefitMeter.Benchmarks;

/// <summary>How a program of its own ran.</summary>
/// <param name="Seconds">From start to end.</param>
/// <param name="ProcessorSeconds">What it used of the processors, to its last few milliseconds.</param>
/// <param name="PeakMiB">The most memory that it held at once; 0 where the system does not tell.</param>
/// <param name="Output">What it printed.</param>
internal sealed record ChildProcess(double Seconds, double ProcessorSeconds, double PeakMiB, string Output)
{
    private static readonly TimeSpan PollInterval = TimeSpan.FromMilliseconds(10);

    /// <summary>Runs BenefitMeter as an operator does.</summary>
    public static Task<ChildProcess> BenefitMeterAsync(params string[] arguments) =>
        RunAsync("dotnet", [typeof(CommandLine).Assembly.Location, .. arguments], input: null);

    /// <summary>Runs a program to its end.</summary>
    /// <exception cref="InvalidOperationException">It failed; the message has what it wrote.</exception>
    /// <exception cref="PeerMissingException">It is not there.</exception>
    public static async Task<ChildProcess> RunAsync(string program, IEnumerable<string> arguments, string? input)
    {
        using Process process = new()
        {
            StartInfo = new ProcessStartInfo(program, arguments)
            {
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            },
        };
        Stopwatch watch = Stopwatch.StartNew();
        try
        {
            process.Start();
        }
        catch (System.ComponentModel.Win32Exception)
        {
            throw new PeerMissingException($"{program} is not there");
        }

        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> error = process.StandardError.ReadToEndAsync();
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        (double peak, double used) = await WatchAsync(process);
        double seconds = watch.Elapsed.TotalSeconds;
        return process.ExitCode == 0
            ? new ChildProcess(seconds, used, peak, await output)
            : throw new InvalidOperationException($"{program} ended with {process.ExitCode}: {await error}{await output}");
    }

    // The system tells the most memory so far; the last look is some milliseconds before the end.
    private static async Task<(double PeakMiB, double Used)> WatchAsync(Process process)
    {
        (double peak, double used) = (0, 0);
        Task ended = process.WaitForExitAsync();
        while (!ended.IsCompleted)
        {
            (peak, used) = (Math.Max(peak, PeakOf(process.Id)), Math.Max(used, UsedBy(process)));
            await Task.WhenAny(ended, Task.Delay(PollInterval));
        }

        return (peak, used);
    }

    private static double UsedBy(Process process)
    {
        try
        {
            return process.TotalProcessorTime.TotalSeconds;
        }
        catch (InvalidOperationException)
        {
            return 0;
        }
    }

    private static double PeakOf(int process)
    {
        try
        {
            string? line = File.ReadLines($"/proc/{process}/status")
                .FirstOrDefault(each => each.StartsWith("VmHWM:", StringComparison.Ordinal));
            return line is null
                ? 0
                : double.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1024;
        }
        catch (IOException)
        {
            return 0;
        }
    }
}
