using System.Runtime.InteropServices;
using System.Text;
using BenefitMeter.Benchmarks;

Console.OutputEncoding = Encoding.UTF8;
BenchmarkOptions? asked = BenchmarkOptions.Of(args);
if (asked is null)
{
    await Console.Error.WriteLineAsync(
        "Usage: bash ops/benchmark.sh [--short] [--only NAME] [--out FOLDER]\n"
            + $"Names: {string.Join(", ", BenchmarkList.All.Select(promise => promise.Name))}");
    return 2;
}

using Workbench bench = new(asked.IsShort, Console.Out);
using var stopped = PosixSignalRegistration.Create(PosixSignal.SIGTERM, _ => bench.Dispose());
using var interrupted = PosixSignalRegistration.Create(PosixSignal.SIGINT, _ => bench.Dispose());
Report report = new(Machine.Here(), asked.IsShort);
foreach (IBenchmark promise in BenchmarkList.All.Where(asked.Includes))
{
    await report.AddAsync(promise, bench);
    await Console.Out.WriteLineAsync(report.LinesOf(promise.Name));
}

await report.WriteAsync(asked.Folder);
await Console.Out.WriteLineAsync(report.Markdown());
return report.HasFailed ? 1 : 0;
