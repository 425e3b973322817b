using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CareLabel.Data.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class RequiredWhen : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "required_when",
                table: "field_setting",
                type: "text",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "required_when",
                table: "field_setting");
        }
    }
}
