using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CareLabel.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class JobRights : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "rights",
                table: "job",
                type: "TEXT",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "rights",
                table: "job");
        }
    }
}
