using Microsoft.EntityFrameworkCore;

namespace CareLabel.Data;

/// <summary>The base in PostgreSQL.</summary>
public sealed class PostgresDb(DbContextOptions<PostgresDb> options) : Db(options)
{
    /// <inheritdoc/>
    public override Dialect Dialect => PostgresDialect.Only;

    /// <inheritdoc/>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        TypedIds.Convert(configurationBuilder, typeof(IdGuid<>));
        configurationBuilder.Properties<DateTime>().HaveConversion<MomentUtc>();
    }
}
