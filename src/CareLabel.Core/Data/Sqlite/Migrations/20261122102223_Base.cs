using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CareLabel.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Base : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "change_set",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    who = table.Column<byte[]>(type: "BLOB", nullable: true),
                    who_name = table.Column<string>(type: "TEXT", nullable: false),
                    door = table.Column<int>(type: "INTEGER", nullable: false),
                    what = table.Column<string>(type: "TEXT", nullable: false),
                    reason = table.Column<string>(type: "TEXT", nullable: true),
                    undoes = table.Column<long>(type: "INTEGER", nullable: true),
                    records = table.Column<int>(type: "INTEGER", nullable: false),
                    finished = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_change_set", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "company",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    legal_form = table.Column<string>(type: "TEXT", nullable: true),
                    country = table.Column<string>(type: "TEXT", nullable: true),
                    industry = table.Column<string>(type: "TEXT", nullable: true),
                    size = table.Column<string>(type: "TEXT", nullable: true),
                    revenue_minor = table.Column<long>(type: "INTEGER", nullable: true),
                    revenue_currency = table.Column<string>(type: "TEXT", nullable: true),
                    revenue_year = table.Column<int>(type: "INTEGER", nullable: true),
                    revenue_source = table.Column<string>(type: "TEXT", nullable: true),
                    status = table.Column<string>(type: "TEXT", nullable: true),
                    account_type = table.Column<string>(type: "TEXT", nullable: true),
                    @class = table.Column<string>(name: "class", type: "TEXT", nullable: true),
                    segment = table.Column<string>(type: "TEXT", nullable: true),
                    website = table.Column<string>(type: "TEXT", nullable: true),
                    parent = table.Column<byte[]>(type: "BLOB", nullable: true),
                    products = table.Column<string>(type: "TEXT", nullable: true),
                    interests = table.Column<string>(type: "TEXT", nullable: true),
                    language = table.Column<string>(type: "TEXT", nullable: true),
                    notes = table.Column<string>(type: "TEXT", nullable: true),
                    last_contact = table.Column<long>(type: "INTEGER", nullable: true),
                    next_contact = table.Column<long>(type: "INTEGER", nullable: true),
                    retired_at = table.Column<long>(type: "INTEGER", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    created = table.Column<long>(type: "INTEGER", nullable: false),
                    changed = table.Column<long>(type: "INTEGER", nullable: false),
                    owner = table.Column<byte[]>(type: "BLOB", nullable: true),
                    source = table.Column<string>(type: "TEXT", nullable: true),
                    merged_into = table.Column<byte[]>(type: "BLOB", nullable: true),
                    own = table.Column<string>(type: "TEXT", nullable: false),
                    facts = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_company", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "company_number",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    scheme = table.Column<string>(type: "TEXT", nullable: false),
                    number = table.Column<string>(type: "TEXT", nullable: false),
                    retired_at = table.Column<long>(type: "INTEGER", nullable: true),
                    of_kind = table.Column<int>(type: "INTEGER", nullable: false),
                    of = table.Column<byte[]>(type: "BLOB", nullable: false),
                    position = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_company_number", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "consent",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    channel = table.Column<string>(type: "TEXT", nullable: false),
                    purpose = table.Column<string>(type: "TEXT", nullable: false),
                    status = table.Column<int>(type: "INTEGER", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    proof = table.Column<string>(type: "TEXT", nullable: true),
                    retired_at = table.Column<long>(type: "INTEGER", nullable: true),
                    of_kind = table.Column<int>(type: "INTEGER", nullable: false),
                    of = table.Column<byte[]>(type: "BLOB", nullable: false),
                    position = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_consent", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "email_address",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    address = table.Column<string>(type: "TEXT", nullable: false),
                    use = table.Column<string>(type: "TEXT", nullable: true),
                    state = table.Column<int>(type: "INTEGER", nullable: false),
                    state_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    retired_at = table.Column<long>(type: "INTEGER", nullable: true),
                    of_kind = table.Column<int>(type: "INTEGER", nullable: false),
                    of = table.Column<byte[]>(type: "BLOB", nullable: false),
                    position = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_email_address", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "employment",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    company = table.Column<byte[]>(type: "BLOB", nullable: false),
                    role = table.Column<string>(type: "TEXT", nullable: true),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    to = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    retired_at = table.Column<long>(type: "INTEGER", nullable: true),
                    of_kind = table.Column<int>(type: "INTEGER", nullable: false),
                    of = table.Column<byte[]>(type: "BLOB", nullable: false),
                    position = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_employment", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "export",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    who = table.Column<byte[]>(type: "BLOB", nullable: true),
                    who_name = table.Column<string>(type: "TEXT", nullable: false),
                    door = table.Column<int>(type: "INTEGER", nullable: false),
                    kind = table.Column<int>(type: "INTEGER", nullable: false),
                    fields = table.Column<string>(type: "TEXT", nullable: false),
                    sensitive = table.Column<bool>(type: "INTEGER", nullable: false),
                    file = table.Column<string>(type: "TEXT", nullable: false),
                    records = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_export", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "import",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    set = table.Column<long>(type: "INTEGER", nullable: false),
                    file = table.Column<string>(type: "TEXT", nullable: false),
                    print = table.Column<string>(type: "TEXT", nullable: false),
                    source = table.Column<string>(type: "TEXT", nullable: false),
                    header = table.Column<string>(type: "TEXT", nullable: false),
                    map = table.Column<string>(type: "TEXT", nullable: false),
                    mode = table.Column<int>(type: "INTEGER", nullable: false),
                    key = table.Column<string>(type: "TEXT", nullable: true),
                    acknowledged = table.Column<string>(type: "TEXT", nullable: false),
                    begun = table.Column<long>(type: "INTEGER", nullable: false),
                    ended = table.Column<long>(type: "INTEGER", nullable: true),
                    state = table.Column<int>(type: "INTEGER", nullable: false),
                    row = table.Column<int>(type: "INTEGER", nullable: false),
                    unread_row = table.Column<int>(type: "INTEGER", nullable: false),
                    made = table.Column<int>(type: "INTEGER", nullable: false),
                    changed = table.Column<int>(type: "INTEGER", nullable: false),
                    same = table.Column<int>(type: "INTEGER", nullable: false),
                    failed = table.Column<int>(type: "INTEGER", nullable: false),
                    needs_word = table.Column<int>(type: "INTEGER", nullable: false),
                    companies = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_import", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "imported_id",
                columns: table => new
                {
                    source = table.Column<string>(type: "TEXT", nullable: false),
                    old_id = table.Column<string>(type: "TEXT", nullable: false),
                    kind = table.Column<int>(type: "INTEGER", nullable: false),
                    record = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_imported_id", x => new { x.source, x.kind, x.old_id });
                });

            migrationBuilder.CreateTable(
                name: "journal",
                columns: table => new
                {
                    set = table.Column<long>(type: "INTEGER", nullable: false),
                    table = table.Column<string>(type: "TEXT", nullable: false),
                    row = table.Column<byte[]>(type: "BLOB", nullable: false),
                    root_kind = table.Column<int>(type: "INTEGER", nullable: false),
                    root = table.Column<byte[]>(type: "BLOB", nullable: false),
                    act = table.Column<int>(type: "INTEGER", nullable: false),
                    fields = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_journal", x => new { x.set, x.table, x.row });
                });

            migrationBuilder.CreateTable(
                name: "person",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    given = table.Column<string>(type: "TEXT", nullable: true),
                    family = table.Column<string>(type: "TEXT", nullable: true),
                    title = table.Column<string>(type: "TEXT", nullable: true),
                    salutation = table.Column<string>(type: "TEXT", nullable: true),
                    language = table.Column<string>(type: "TEXT", nullable: true),
                    country = table.Column<string>(type: "TEXT", nullable: true),
                    born = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    status = table.Column<string>(type: "TEXT", nullable: true),
                    preferred_channel = table.Column<string>(type: "TEXT", nullable: true),
                    preferred_hours = table.Column<string>(type: "TEXT", nullable: true),
                    do_not_contact = table.Column<bool>(type: "INTEGER", nullable: false),
                    interests = table.Column<string>(type: "TEXT", nullable: true),
                    notes = table.Column<string>(type: "TEXT", nullable: true),
                    last_contact = table.Column<long>(type: "INTEGER", nullable: true),
                    next_contact = table.Column<long>(type: "INTEGER", nullable: true),
                    retired_at = table.Column<long>(type: "INTEGER", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    created = table.Column<long>(type: "INTEGER", nullable: false),
                    changed = table.Column<long>(type: "INTEGER", nullable: false),
                    owner = table.Column<byte[]>(type: "BLOB", nullable: true),
                    source = table.Column<string>(type: "TEXT", nullable: true),
                    merged_into = table.Column<byte[]>(type: "BLOB", nullable: true),
                    own = table.Column<string>(type: "TEXT", nullable: false),
                    facts = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_person", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "phone_number",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    number = table.Column<string>(type: "TEXT", nullable: false),
                    use = table.Column<string>(type: "TEXT", nullable: true),
                    state = table.Column<int>(type: "INTEGER", nullable: false),
                    state_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    retired_at = table.Column<long>(type: "INTEGER", nullable: true),
                    of_kind = table.Column<int>(type: "INTEGER", nullable: false),
                    of = table.Column<byte[]>(type: "BLOB", nullable: false),
                    position = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_phone_number", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "postal_address",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    use = table.Column<string>(type: "TEXT", nullable: true),
                    street = table.Column<string>(type: "TEXT", nullable: true),
                    extra = table.Column<string>(type: "TEXT", nullable: true),
                    postcode = table.Column<string>(type: "TEXT", nullable: true),
                    city = table.Column<string>(type: "TEXT", nullable: true),
                    region = table.Column<string>(type: "TEXT", nullable: true),
                    country = table.Column<string>(type: "TEXT", nullable: true),
                    retired_at = table.Column<long>(type: "INTEGER", nullable: true),
                    of_kind = table.Column<int>(type: "INTEGER", nullable: false),
                    of = table.Column<byte[]>(type: "BLOB", nullable: false),
                    position = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_postal_address", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "remembered_map",
                columns: table => new
                {
                    source = table.Column<string>(type: "TEXT", nullable: false),
                    header = table.Column<string>(type: "TEXT", nullable: false),
                    map = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_remembered_map", x => new { x.source, x.header });
                });

            migrationBuilder.CreateTable(
                name: "waiting_row",
                columns: table => new
                {
                    import = table.Column<long>(type: "INTEGER", nullable: false),
                    row = table.Column<int>(type: "INTEGER", nullable: false),
                    cells = table.Column<string>(type: "TEXT", nullable: false),
                    remarks = table.Column<string>(type: "TEXT", nullable: false),
                    needs_word = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_waiting_row", x => new { x.import, x.row });
                });

            migrationBuilder.CreateIndex(
                name: "ix_change_set_at",
                table: "change_set",
                column: "at");

            migrationBuilder.CreateIndex(
                name: "ix_change_set_undoes",
                table: "change_set",
                column: "undoes");

            migrationBuilder.CreateIndex(
                name: "ix_company_name",
                table: "company",
                column: "name");

            migrationBuilder.CreateIndex(
                name: "ix_company_owner",
                table: "company",
                column: "owner");

            migrationBuilder.CreateIndex(
                name: "ix_company_parent",
                table: "company",
                column: "parent");

            migrationBuilder.CreateIndex(
                name: "ix_company_number_number",
                table: "company_number",
                column: "number");

            migrationBuilder.CreateIndex(
                name: "ix_company_number_of",
                table: "company_number",
                column: "of");

            migrationBuilder.CreateIndex(
                name: "ix_consent_of",
                table: "consent",
                column: "of");

            migrationBuilder.CreateIndex(
                name: "ix_email_address_address",
                table: "email_address",
                column: "address");

            migrationBuilder.CreateIndex(
                name: "ix_email_address_of",
                table: "email_address",
                column: "of");

            migrationBuilder.CreateIndex(
                name: "ix_employment_company",
                table: "employment",
                column: "company");

            migrationBuilder.CreateIndex(
                name: "ix_employment_of",
                table: "employment",
                column: "of");

            migrationBuilder.CreateIndex(
                name: "ix_export_at",
                table: "export",
                column: "at");

            migrationBuilder.CreateIndex(
                name: "ix_import_set",
                table: "import",
                column: "set");

            migrationBuilder.CreateIndex(
                name: "ix_imported_id_record",
                table: "imported_id",
                column: "record");

            migrationBuilder.CreateIndex(
                name: "ix_journal_root_set",
                table: "journal",
                columns: new[] { "root", "set" });

            migrationBuilder.CreateIndex(
                name: "ix_person_family_given",
                table: "person",
                columns: new[] { "family", "given" });

            migrationBuilder.CreateIndex(
                name: "ix_person_owner",
                table: "person",
                column: "owner");

            migrationBuilder.CreateIndex(
                name: "ix_phone_number_number",
                table: "phone_number",
                column: "number");

            migrationBuilder.CreateIndex(
                name: "ix_phone_number_of",
                table: "phone_number",
                column: "of");

            migrationBuilder.CreateIndex(
                name: "ix_postal_address_of",
                table: "postal_address",
                column: "of");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "change_set");

            migrationBuilder.DropTable(
                name: "company");

            migrationBuilder.DropTable(
                name: "company_number");

            migrationBuilder.DropTable(
                name: "consent");

            migrationBuilder.DropTable(
                name: "email_address");

            migrationBuilder.DropTable(
                name: "employment");

            migrationBuilder.DropTable(
                name: "export");

            migrationBuilder.DropTable(
                name: "import");

            migrationBuilder.DropTable(
                name: "imported_id");

            migrationBuilder.DropTable(
                name: "journal");

            migrationBuilder.DropTable(
                name: "person");

            migrationBuilder.DropTable(
                name: "phone_number");

            migrationBuilder.DropTable(
                name: "postal_address");

            migrationBuilder.DropTable(
                name: "remembered_map");

            migrationBuilder.DropTable(
                name: "waiting_row");
        }
    }
}
