using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace CareLabel.Promises;

/// <summary>A <c>[Promise(number, "clause")]</c> on a test.</summary>
/// <param name="Number">The promise.</param>
/// <param name="Clause">One of its clauses, to the letter.</param>
/// <param name="Test">Class and method, as test results name them.</param>
public sealed record Mark(int Number, string Clause, string Test);

/// <summary>Finds the marks in test assemblies, without loading them.</summary>
public static class Marks
{
    /// <summary>The marks of an assembly.</summary>
    public static IReadOnlyList<Mark> In(string assembly)
    {
        using var file = new PEReader(File.OpenRead(assembly));
        var reader = file.GetMetadataReader();
        var marks = new List<Mark>();
        foreach (var handle in reader.MethodDefinitions)
        {
            var method = reader.GetMethodDefinition(handle);
            foreach (var attribute in method.GetCustomAttributes())
            {
                if (Read(reader, reader.GetCustomAttribute(attribute)) is not var (number, clause)) continue;
                marks.Add(new(number, clause, $"{Name(reader, method.GetDeclaringType())}.{reader.GetString(method.Name)}"));
            }
        }

        return marks;
    }

    /// <summary>Says of each mark that no listed clause bears it what is wrong.</summary>
    public static IEnumerable<string> Faults(IEnumerable<Mark> marks, IReadOnlyList<Promise> promises)
    {
        var listed = promises.SelectMany(promise => promise.Clauses.Select(clause => (promise.Number, clause))).ToHashSet();
        return from mark in marks
               where !listed.Contains((mark.Number, mark.Clause))
               select $"{mark.Test} proves '{mark.Clause}' of promise {mark.Number}, which docs/promises.md does not list.";
    }

    private static (int Number, string Clause)? Read(MetadataReader reader, CustomAttribute attribute)
    {
        // The attribute is compiled into each test assembly, so its constructor is one of the assembly's own.
        if (attribute.Constructor.Kind != HandleKind.MethodDefinition) return null;
        var constructor = reader.GetMethodDefinition((MethodDefinitionHandle)attribute.Constructor);
        var type = reader.GetTypeDefinition(constructor.GetDeclaringType());
        if (!reader.StringComparer.Equals(type.Name, "PromiseAttribute")) return null;
        var value = reader.GetBlobReader(attribute.Value);
        value.ReadUInt16();
        return (value.ReadInt32(), value.ReadSerializedString() ?? "");
    }

    private static string Name(MetadataReader reader, TypeDefinitionHandle handle)
    {
        var type = reader.GetTypeDefinition(handle);
        var name = reader.GetString(type.Name);
        if (type.GetDeclaringType() is { IsNil: false } outer) return $"{Name(reader, outer)}+{name}";
        return $"{reader.GetString(type.Namespace)}.{name}";
    }
}
