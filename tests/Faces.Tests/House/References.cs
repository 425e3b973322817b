using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace CareLabel.Faces.Tests.House;

/// <summary>What an assembly asks of others: types, and members of them, as its metadata names them.</summary>
internal sealed class References
{
    private readonly HashSet<string> _types = new(StringComparer.Ordinal);
    private readonly HashSet<(string Type, string Member)> _members = [];

    private References(MetadataReader reader)
    {
        foreach (var handle in reader.TypeReferences) _types.Add(Name(reader, handle));
        foreach (var handle in reader.MemberReferences)
        {
            var member = reader.GetMemberReference(handle);
            if (member.Parent.Kind != HandleKind.TypeReference) continue;
            _members.Add((Name(reader, (TypeReferenceHandle)member.Parent), reader.GetString(member.Name)));
        }
    }

    public static References Of(string assembly)
    {
        using var file = new PEReader(File.OpenRead(assembly));
        return new(file.GetMetadataReader());
    }

    /// <summary>Says which symbol of a list of banned ones is used; lines as in BannedSymbols.txt.</summary>
    /// <param name="symbols"><c>T:</c> type, <c>N:</c> namespace, <c>P:</c> property, <c>M:</c> method; what follows ';' says why.</param>
    /// <param name="byCompiler">Members that the compiler calls where nobody wrote it.</param>
    public IEnumerable<string> Banned(IEnumerable<string> symbols, params (string Type, string Member)[] byCompiler)
    {
        foreach (var line in symbols.Where(line => line.Length > 2))
        {
            var symbol = line.Split(';')[0].Split('(')[0];
            if (IsUsed(symbol[0], symbol[2..], byCompiler)) yield return line;
        }
    }

    private bool IsUsed(char kind, string name, (string Type, string Member)[] byCompiler)
    {
        if (kind == 'N') return _types.Any(type => type.StartsWith(name + ".", StringComparison.Ordinal));
        if (kind == 'T')
        {
            var members = _members.Where(member => member.Type == name).ToList();
            return _types.Contains(name) && (members.Count == 0 || members.Exists(member => !byCompiler.Contains(member)));
        }

        var (type, own) = (name[..name.LastIndexOf('.')], name[(name.LastIndexOf('.') + 1)..]);
        return kind == 'P' ? _members.Contains((type, "get_" + own)) || _members.Contains((type, "set_" + own)) : _members.Contains((type, own));
    }

    private static string Name(MetadataReader reader, TypeReferenceHandle handle)
    {
        var type = reader.GetTypeReference(handle);
        var name = reader.GetString(type.Name);
        return type.ResolutionScope.Kind == HandleKind.TypeReference
            ? $"{Name(reader, (TypeReferenceHandle)type.ResolutionScope)}.{name}"
            : $"{reader.GetString(type.Namespace)}.{name}";
    }
}
