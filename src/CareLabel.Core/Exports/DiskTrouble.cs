namespace CareLabel.Exports;

/// <summary>What a disk or its rights may answer to reading and writing, told as people say it.</summary>
internal static class DiskTrouble
{
    // Numbers of errno.h that .NET hands on as they are; the same on Linux and macOS but for the last two.
    private const int FileTooLarge = 27, NoSpace = 28, ReadOnly = 30, QuotaOnMac = 69, QuotaOnLinux = 122;

    /// <summary>Whether it is the disk's fault or the path's, and not a mistake of ours.</summary>
    public static bool Is(Exception e) => e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException;

    /// <summary>One sentence.</summary>
    public static string Sentence(Exception e) => e switch
    {
        UnauthorizedAccessException => "this account has no right to write there.",
        DirectoryNotFoundException or FileNotFoundException => "there is no such folder, and none can be made there.",
        IOException { HResult: NoSpace } => "the disk is full.",
        IOException { HResult: FileTooLarge } => "a file would be larger than this disk or account allows.",
        IOException { HResult: ReadOnly } => "the disk is read-only.",
        IOException { HResult: QuotaOnLinux or QuotaOnMac } => "the disk space of this account is used up.",
        _ => e.Message,
    };
}
