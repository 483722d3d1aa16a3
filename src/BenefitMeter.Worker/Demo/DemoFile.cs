using System.Text;

namespace BenefitMeter.Worker.Demo;

/// <summary>Writes generated files. A file is written completely or not at all, and never over an existing one.</summary>
internal static class DemoFile
{
    /// <summary>
    /// Writes a file unless it exists. If the process is killed meanwhile, no partial file is left under its name.
    /// </summary>
    public static void WriteMissing(string path, Action<string> write)
    {
        if (File.Exists(path))
        {
            return;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        string unfinished = path + ".tmp";
        File.Delete(unfinished);
        write(unfinished);
        File.Move(unfinished, path);
    }

    /// <summary>Writes a text file as Danish office systems do: UTF-8 with a byte order mark, and Windows line ends.</summary>
    public static void WriteMissingDanish(string path, IEnumerable<string> lines) => WriteMissing(path, unfinished =>
    {
        using StreamWriter writer =
            new(unfinished, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true)) { NewLine = "\r\n" };
        foreach (string line in lines)
        {
            writer.WriteLine(line);
        }
    });
}
