namespace CareLabel.Wash.Bench.Running;

/// <summary>Where things lie in the repository this bench was built from.</summary>
public static class Repository
{
    /// <summary>The folder that holds the solution; null when the bench was moved elsewhere.</summary>
    public static string? Root
    {
        get
        {
            for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
                if (File.Exists(Path.Combine(folder.FullName, "CareLabel.slnx"))) return folder.FullName;
            return null;
        }
    }

    /// <summary>The built program, as executable or as assembly.</summary>
    public static string Program(string? root)
    {
        var folder = Path.Combine(root ?? ".", "src", "CareLabel.Cli", "bin", "ready");
        string[] candidates = [Path.Combine(folder, "carelabel"), Path.Combine(folder, "carelabel.exe"), Path.Combine(folder, "carelabel.dll")];
        return Array.Find(candidates, File.Exists) ?? throw new UsageException($"no program in {folder}: build it with dev/ready, or name it with --carelabel PATH");
    }
}
