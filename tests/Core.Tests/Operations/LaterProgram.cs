#pragma warning disable EF1001 // What migrations there are is told to EF inside only; tests of upgrades must plant one.
using System.Reflection;
using CareLabel.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Internal;

namespace CareLabel.Core.Tests.Operations;

/// <summary>A base as a program opens it that is one migration further.</summary>
internal static class LaterProgram
{
    private const string LaterId = "29990101000000_Later";

    public static Db Open(BasePlace place)
    {
        using var now = place.Open();
        var connection = now.Database.GetConnectionString();
        return place.IsFile
            ? new SqliteDb(new DbContextOptionsBuilder<SqliteDb>().UseSqlite(connection).ReplaceService<IMigrationsAssembly, OneMore>().Options)
            : new PostgresDb(new DbContextOptionsBuilder<PostgresDb>().UseNpgsql(place.Connection).ReplaceService<IMigrationsAssembly, OneMore>().Options);
    }

    private sealed class OneMore(
        ICurrentDbContext current, IDbContextOptions options, IMigrationsIdGenerator ids, IDiagnosticsLogger<DbLoggerCategory.Migrations> logger)
        : MigrationsAssembly(current, options, ids, logger)
    {
        public override IReadOnlyDictionary<string, TypeInfo> Migrations =>
            new SortedList<string, TypeInfo>(base.Migrations.ToDictionary()) { [LaterId] = typeof(Later).GetTypeInfo() };
    }

    [Migration(LaterId)]
    private sealed class Later : Migration
    {
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable("later_note", table => new { text = table.Column<string>(nullable: false) });
            migrationBuilder.Sql("INSERT INTO later_note (text) VALUES ('Ada was here')");
        }
    }
}
