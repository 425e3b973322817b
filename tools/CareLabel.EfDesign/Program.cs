using CareLabel.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

Console.Error.WriteLine("This is for dotnet-ef: dev/migrate NAME");
return 2;

/// <summary>The base in one file, as dotnet-ef makes its migrations.</summary>
internal sealed class SqliteFactory : IDesignTimeDbContextFactory<SqliteDb>
{
    public SqliteDb CreateDbContext(string[] args) => (SqliteDb)new BasePlace(".", null).Open();
}

/// <summary>The base in PostgreSQL, as dotnet-ef makes its migrations.</summary>
internal sealed class PostgresFactory : IDesignTimeDbContextFactory<PostgresDb>
{
    public PostgresDb CreateDbContext(string[] args) => (PostgresDb)new BasePlace(".", "Host=localhost;Database=none").Open();
}
