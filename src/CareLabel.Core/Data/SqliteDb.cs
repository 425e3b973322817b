using Microsoft.EntityFrameworkCore;

namespace CareLabel.Data;

/// <summary>The base in one file.</summary>
public sealed class SqliteDb(DbContextOptions<SqliteDb> options) : Db(options)
{
    /// <inheritdoc/>
    public override Dialect Dialect => SqliteDialect.Only;

    /// <inheritdoc/>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        TypedIds.Convert(configurationBuilder, typeof(IdBytes<>));
        configurationBuilder.Properties<Guid>().HaveConversion<GuidBytes>();
        configurationBuilder.Properties<DateTime>().HaveConversion<MomentMicroseconds>();
    }
}
