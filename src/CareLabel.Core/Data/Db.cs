using CareLabel.Data.Write;
using CareLabel.Shared;
using Microsoft.EntityFrameworkCore;

namespace CareLabel.Data;

/// <summary>
/// The base. Rooms map their own tables (<c>XxxMap</c>) and add the names of their sets to it, so that it knows no room.
/// Rows with a journal are written by <see cref="Writes"/> only.
/// </summary>
public abstract class Db(DbContextOptions options) : DbContext(options)
{
    /// <summary>What differs between the databases.</summary>
    public abstract Dialect Dialect { get; }

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(Db).Assembly);
        SnakeCase.Apply(modelBuilder);
    }

    /// <inheritdoc/>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<OwnValues>().HaveConversion<OwnValuesText>();
        configurationBuilder.Properties<Facts>().HaveConversion<FactsText>();
    }

    /// <inheritdoc/>
    protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder) =>
        optionsBuilder.UseQueryTrackingBehavior(QueryTrackingBehavior.TrackAll).AddInterceptors(JournalGuard.Only);
}
