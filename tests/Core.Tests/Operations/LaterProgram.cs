#pragma warning disable EF1001 // What migrations there are is told to EF inside only; tests of upgrades must plant one.
using System.Reflection;
using CareLabel.Data;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Internal;

namespace CareLabel.Core.Tests.Operations;

/// <summary>A base as a program opens it that is one migration further.</summary>
internal static class LaterProgram
{
    public static Db Open(BasePlace place) => place.Connection is { } connection
        ? new PostgresDb(new DbContextOptionsBuilder<PostgresDb>().UseNpgsql(connection).ReplaceService<IMigrationsAssembly, OneMore>().Options)
        : new SqliteDb(new DbContextOptionsBuilder<SqliteDb>().UseSqlite(new SqliteConnectionStringBuilder { DataSource = place.File }.ToString())
            .ReplaceService<IMigrationsAssembly, OneMore>().Options);

    private sealed class OneMore(
        ICurrentDbContext current, IDbContextOptions options, IMigrationsIdGenerator ids, IDiagnosticsLogger<DbLoggerCategory.Migrations> logger)
        : MigrationsAssembly(current, options, ids, logger)
    {
        public override IReadOnlyDictionary<string, TypeInfo> Migrations =>
            new SortedList<string, TypeInfo>(base.Migrations.ToDictionary()) { ["29990101000000_Later"] = typeof(Later).GetTypeInfo() };
    }

    private sealed class Later : Migration
    {
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable("later_note", table => new { text = table.Column<string>(nullable: false) });
            migrationBuilder.Sql("INSERT INTO later_note (text) VALUES ('Ada was here')");
        }
    }
}
