using System.Security.Cryptography;

namespace CareLabel.Demo;

/// <summary>A password that can be read out and typed: by chance and not by the seed, or everyone could come into every demo.</summary>
internal static class DemoPassword
{
    private const string Consonants = "bdfghklmnprstv", Vowels = "aeiou";
    private const int Words = 4;

    public static string New() => string.Join('-', Enumerable.Range(0, Words).Select(_ => Syllable() + Syllable()));

    private static string Syllable() => $"{One(Consonants)}{One(Vowels)}";

    private static char One(string of) => of[RandomNumberGenerator.GetInt32(of.Length)];
}
