using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CareLabel.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "access_rules",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false),
                    version = table.Column<long>(type: "INTEGER", nullable: false),
                    most_administrators = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_access_rules", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "activity",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    type = table.Column<string>(type: "TEXT", nullable: false),
                    state = table.Column<string>(type: "TEXT", nullable: false),
                    start = table.Column<long>(type: "INTEGER", nullable: false),
                    minutes = table.Column<int>(type: "INTEGER", nullable: true),
                    due = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    subject = table.Column<string>(type: "TEXT", nullable: true),
                    text = table.Column<string>(type: "TEXT", nullable: true),
                    outcome = table.Column<string>(type: "TEXT", nullable: true),
                    remind = table.Column<long>(type: "INTEGER", nullable: true),
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
                    table.PrimaryKey("pk_activity", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "activity_colleague",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    user = table.Column<byte[]>(type: "BLOB", nullable: false),
                    retired_at = table.Column<long>(type: "INTEGER", nullable: true),
                    of_kind = table.Column<int>(type: "INTEGER", nullable: false),
                    of = table.Column<byte[]>(type: "BLOB", nullable: false),
                    position = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_activity_colleague", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "activity_link",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    to_kind = table.Column<int>(type: "INTEGER", nullable: false),
                    to = table.Column<byte[]>(type: "BLOB", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    retired_at = table.Column<long>(type: "INTEGER", nullable: true),
                    of_kind = table.Column<int>(type: "INTEGER", nullable: false),
                    of = table.Column<byte[]>(type: "BLOB", nullable: false),
                    position = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_activity_link", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "app_user",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    created = table.Column<long>(type: "INTEGER", nullable: false),
                    deactivated_at = table.Column<long>(type: "INTEGER", nullable: true),
                    locked_until = table.Column<long>(type: "INTEGER", nullable: true),
                    user_name = table.Column<string>(type: "TEXT", nullable: true),
                    normalized_user_name = table.Column<string>(type: "TEXT", nullable: true),
                    email = table.Column<string>(type: "TEXT", nullable: true),
                    normalized_email = table.Column<string>(type: "TEXT", nullable: true),
                    email_confirmed = table.Column<bool>(type: "INTEGER", nullable: false),
                    password_hash = table.Column<string>(type: "TEXT", nullable: true),
                    security_stamp = table.Column<string>(type: "TEXT", nullable: true),
                    concurrency_stamp = table.Column<string>(type: "TEXT", nullable: true),
                    phone_number = table.Column<string>(type: "TEXT", nullable: true),
                    phone_number_confirmed = table.Column<bool>(type: "INTEGER", nullable: false),
                    two_factor_enabled = table.Column<bool>(type: "INTEGER", nullable: false),
                    access_failed_count = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_app_user", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "attachment",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    media_type = table.Column<string>(type: "TEXT", nullable: false),
                    size_bytes = table.Column<long>(type: "INTEGER", nullable: false),
                    hash = table.Column<string>(type: "TEXT", nullable: false),
                    retired_at = table.Column<long>(type: "INTEGER", nullable: true),
                    of_kind = table.Column<int>(type: "INTEGER", nullable: false),
                    of = table.Column<byte[]>(type: "BLOB", nullable: false),
                    position = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_attachment", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "catalogue_version",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false),
                    version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_catalogue_version", x => x.id);
                });

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
                name: "demo_mark",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false),
                    seed = table.Column<long>(type: "INTEGER", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    finished = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_demo_mark", x => x.id);
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
                    company = table.Column<byte[]>(type: "BLOB", nullable: true),
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
                name: "field_setting",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    kind = table.Column<int>(type: "INTEGER", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    label = table.Column<string>(type: "TEXT", nullable: true),
                    type = table.Column<int>(type: "INTEGER", nullable: true),
                    pick_list = table.Column<string>(type: "TEXT", nullable: true),
                    links_to = table.Column<int>(type: "INTEGER", nullable: true),
                    scheme = table.Column<string>(type: "TEXT", nullable: true),
                    required = table.Column<bool>(type: "INTEGER", nullable: true),
                    wanted = table.Column<bool>(type: "INTEGER", nullable: true),
                    sensitive = table.Column<bool>(type: "INTEGER", nullable: true),
                    best_before_months = table.Column<int>(type: "INTEGER", nullable: true),
                    meaning = table.Column<string>(type: "TEXT", nullable: true),
                    purpose = table.Column<string>(type: "TEXT", nullable: true),
                    reason = table.Column<string>(type: "TEXT", nullable: true),
                    position = table.Column<int>(type: "INTEGER", nullable: true),
                    unused = table.Column<bool>(type: "INTEGER", nullable: true),
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
                    table.PrimaryKey("pk_field_setting", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "house",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: true),
                    country = table.Column<string>(type: "TEXT", nullable: true),
                    language = table.Column<string>(type: "TEXT", nullable: true),
                    time_zone = table.Column<string>(type: "TEXT", nullable: true),
                    shows_names = table.Column<bool>(type: "INTEGER", nullable: false),
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
                    table.PrimaryKey("pk_house", x => x.id);
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
                name: "job",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    request = table.Column<string>(type: "TEXT", nullable: false),
                    checkpoint = table.Column<string>(type: "TEXT", nullable: true),
                    state = table.Column<int>(type: "INTEGER", nullable: false),
                    lease_owner = table.Column<string>(type: "TEXT", nullable: true),
                    lease_until = table.Column<long>(type: "INTEGER", nullable: true),
                    attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    not_before = table.Column<long>(type: "INTEGER", nullable: true),
                    cancel_asked = table.Column<bool>(type: "INTEGER", nullable: false),
                    done = table.Column<long>(type: "INTEGER", nullable: false),
                    total = table.Column<long>(type: "INTEGER", nullable: true),
                    result = table.Column<string>(type: "TEXT", nullable: true),
                    error = table.Column<string>(type: "TEXT", nullable: true),
                    who = table.Column<byte[]>(type: "BLOB", nullable: true),
                    who_name = table.Column<string>(type: "TEXT", nullable: false),
                    door = table.Column<int>(type: "INTEGER", nullable: false),
                    created = table.Column<long>(type: "INTEGER", nullable: false),
                    started = table.Column<long>(type: "INTEGER", nullable: true),
                    ended = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_job", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "journal",
                columns: table => new
                {
                    set = table.Column<long>(type: "INTEGER", nullable: false),
                    table = table.Column<string>(type: "TEXT", nullable: false),
                    row = table.Column<byte[]>(type: "BLOB", nullable: false),
                    root = table.Column<byte[]>(type: "BLOB", nullable: false),
                    root_kind = table.Column<int>(type: "INTEGER", nullable: false),
                    act = table.Column<int>(type: "INTEGER", nullable: false),
                    fields = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_journal", x => new { x.set, x.root, x.table, x.row });
                });

            migrationBuilder.CreateTable(
                name: "label",
                columns: table => new
                {
                    record = table.Column<byte[]>(type: "BLOB", nullable: false),
                    kind = table.Column<short>(type: "INTEGER", nullable: false),
                    complete = table.Column<short>(type: "INTEGER", nullable: false),
                    standard = table.Column<short>(type: "INTEGER", nullable: false),
                    unique = table.Column<short>(type: "INTEGER", nullable: false),
                    fresh = table.Column<short>(type: "INTEGER", nullable: false),
                    lawful = table.Column<short>(type: "INTEGER", nullable: false),
                    owned = table.Column<short>(type: "INTEGER", nullable: false),
                    reasons = table.Column<string>(type: "TEXT", nullable: true),
                    due = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_label", x => x.record);
                });

            migrationBuilder.CreateTable(
                name: "label_move",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    kind = table.Column<int>(type: "INTEGER", nullable: false),
                    symbol = table.Column<int>(type: "INTEGER", nullable: false),
                    mark = table.Column<short>(type: "INTEGER", nullable: false),
                    change = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_label_move", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "label_standing",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false),
                    catalogue = table.Column<long>(type: "INTEGER", nullable: false),
                    owners = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_label_standing", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "label_tally",
                columns: table => new
                {
                    day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    kind = table.Column<int>(type: "INTEGER", nullable: false),
                    symbol = table.Column<int>(type: "INTEGER", nullable: false),
                    mark = table.Column<short>(type: "INTEGER", nullable: false),
                    count = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_label_tally", x => new { x.day, x.kind, x.symbol, x.mark });
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
                name: "pick_list",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    label = table.Column<string>(type: "TEXT", nullable: false),
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
                    table.PrimaryKey("pk_pick_list", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "pick_value",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    label = table.Column<string>(type: "TEXT", nullable: false),
                    colour = table.Column<string>(type: "TEXT", nullable: true),
                    meaning = table.Column<string>(type: "TEXT", nullable: true),
                    retired_at = table.Column<long>(type: "INTEGER", nullable: true),
                    of_kind = table.Column<int>(type: "INTEGER", nullable: false),
                    of = table.Column<byte[]>(type: "BLOB", nullable: false),
                    position = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_pick_value", x => x.id);
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
                name: "relabelling",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    kind = table.Column<int>(type: "INTEGER", nullable: false),
                    owner = table.Column<byte[]>(type: "BLOB", nullable: true),
                    why = table.Column<string>(type: "TEXT", nullable: false),
                    asked = table.Column<long>(type: "INTEGER", nullable: false),
                    after = table.Column<byte[]>(type: "BLOB", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_relabelling", x => x.id);
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
                name: "role",
                columns: table => new
                {
                    key = table.Column<string>(type: "TEXT", nullable: false),
                    label = table.Column<string>(type: "TEXT", nullable: false),
                    sees_sensitive = table.Column<bool>(type: "INTEGER", nullable: false),
                    extends_lists = table.Column<bool>(type: "INTEGER", nullable: false),
                    sets_fields = table.Column<bool>(type: "INTEGER", nullable: false),
                    administers = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_role", x => x.key);
                });

            migrationBuilder.CreateTable(
                name: "role_acts",
                columns: table => new
                {
                    role = table.Column<string>(type: "TEXT", nullable: false),
                    kind = table.Column<int>(type: "INTEGER", nullable: false),
                    acts = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_role_acts", x => new { x.role, x.kind });
                });

            migrationBuilder.CreateTable(
                name: "search_entry",
                columns: table => new
                {
                    row_id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    kind = table.Column<int>(type: "INTEGER", nullable: false),
                    record = table.Column<byte[]>(type: "BLOB", nullable: false),
                    is_retired = table.Column<bool>(type: "INTEGER", nullable: false),
                    names = table.Column<string>(type: "TEXT", nullable: false),
                    words = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_search_entry", x => x.row_id);
                });

            migrationBuilder.CreateTable(
                name: "security_log",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    who = table.Column<byte[]>(type: "BLOB", nullable: true),
                    who_name = table.Column<string>(type: "TEXT", nullable: false),
                    what = table.Column<string>(type: "TEXT", nullable: false),
                    about = table.Column<byte[]>(type: "BLOB", nullable: true),
                    details = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_security_log", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "synonym",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    scope = table.Column<string>(type: "TEXT", nullable: false),
                    spelling = table.Column<string>(type: "TEXT", nullable: false),
                    value = table.Column<string>(type: "TEXT", nullable: false),
                    retired_at = table.Column<long>(type: "INTEGER", nullable: true),
                    of_kind = table.Column<int>(type: "INTEGER", nullable: false),
                    of = table.Column<byte[]>(type: "BLOB", nullable: false),
                    position = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_synonym", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "team",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_team", x => x.id);
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

            migrationBuilder.CreateTable(
                name: "api_token",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    user = table.Column<byte[]>(type: "BLOB", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    hash = table.Column<string>(type: "TEXT", nullable: false),
                    scopes = table.Column<string>(type: "TEXT", nullable: false),
                    created = table.Column<long>(type: "INTEGER", nullable: false),
                    expires = table.Column<long>(type: "INTEGER", nullable: false),
                    last_used = table.Column<long>(type: "INTEGER", nullable: true),
                    revoked_at = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_api_token", x => x.id);
                    table.ForeignKey(
                        name: "fk_api_token_app_user_user",
                        column: x => x.user,
                        principalTable: "app_user",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "user_claim",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    user_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    claim_type = table.Column<string>(type: "TEXT", nullable: true),
                    claim_value = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_user_claim", x => x.id);
                    table.ForeignKey(
                        name: "fk_user_claim_app_user_user_id",
                        column: x => x.user_id,
                        principalTable: "app_user",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "user_login",
                columns: table => new
                {
                    login_provider = table.Column<string>(type: "TEXT", nullable: false),
                    provider_key = table.Column<string>(type: "TEXT", nullable: false),
                    provider_display_name = table.Column<string>(type: "TEXT", nullable: true),
                    user_id = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_user_login", x => new { x.login_provider, x.provider_key });
                    table.ForeignKey(
                        name: "fk_user_login_app_user_user_id",
                        column: x => x.user_id,
                        principalTable: "app_user",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "user_role",
                columns: table => new
                {
                    user = table.Column<byte[]>(type: "BLOB", nullable: false),
                    role = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_user_role", x => new { x.user, x.role });
                    table.ForeignKey(
                        name: "fk_user_role_app_user_user",
                        column: x => x.user,
                        principalTable: "app_user",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "user_secret",
                columns: table => new
                {
                    user_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    login_provider = table.Column<string>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    value = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_user_secret", x => new { x.user_id, x.login_provider, x.name });
                    table.ForeignKey(
                        name: "fk_user_secret_app_user_user_id",
                        column: x => x.user_id,
                        principalTable: "app_user",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "team_member",
                columns: table => new
                {
                    team = table.Column<byte[]>(type: "BLOB", nullable: false),
                    user = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_team_member", x => new { x.user, x.team });
                    table.ForeignKey(
                        name: "fk_team_member_app_user_user",
                        column: x => x.user,
                        principalTable: "app_user",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_team_member_team_team",
                        column: x => x.team,
                        principalTable: "team",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.InsertData(
                table: "access_rules",
                columns: new[] { "id", "most_administrators", "version" },
                values: new object[] { 1, 3, 1L });

            migrationBuilder.InsertData(
                table: "catalogue_version",
                columns: new[] { "id", "version" },
                values: new object[] { 1, 0L });

            migrationBuilder.CreateIndex(
                name: "ix_activity_owner",
                table: "activity",
                column: "owner");

            migrationBuilder.CreateIndex(
                name: "ix_activity_state_start",
                table: "activity",
                columns: new[] { "state", "start" });

            migrationBuilder.CreateIndex(
                name: "ix_activity_colleague_of",
                table: "activity_colleague",
                column: "of");

            migrationBuilder.CreateIndex(
                name: "ix_activity_colleague_user",
                table: "activity_colleague",
                column: "user");

            migrationBuilder.CreateIndex(
                name: "ix_activity_link_of",
                table: "activity_link",
                column: "of");

            migrationBuilder.CreateIndex(
                name: "ix_activity_link_to_at_of",
                table: "activity_link",
                columns: new[] { "to", "at", "of" });

            migrationBuilder.CreateIndex(
                name: "ix_api_token_hash",
                table: "api_token",
                column: "hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_api_token_user",
                table: "api_token",
                column: "user");

            migrationBuilder.CreateIndex(
                name: "ix_app_user_normalized_email",
                table: "app_user",
                column: "normalized_email",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_app_user_normalized_user_name",
                table: "app_user",
                column: "normalized_user_name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_attachment_hash",
                table: "attachment",
                column: "hash");

            migrationBuilder.CreateIndex(
                name: "ix_attachment_of",
                table: "attachment",
                column: "of");

            migrationBuilder.CreateIndex(
                name: "ix_change_set_at",
                table: "change_set",
                column: "at");

            migrationBuilder.CreateIndex(
                name: "ix_change_set_door_id",
                table: "change_set",
                columns: new[] { "door", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_change_set_undoes",
                table: "change_set",
                column: "undoes");

            migrationBuilder.CreateIndex(
                name: "ix_change_set_what_id",
                table: "change_set",
                columns: new[] { "what", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_change_set_who_id",
                table: "change_set",
                columns: new[] { "who", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_change_set_who_name_id",
                table: "change_set",
                columns: new[] { "who_name", "id" });

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
                name: "ix_field_setting_kind_name",
                table: "field_setting",
                columns: new[] { "kind", "name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_field_setting_owner",
                table: "field_setting",
                column: "owner");

            migrationBuilder.CreateIndex(
                name: "ix_house_owner",
                table: "house",
                column: "owner");

            migrationBuilder.CreateIndex(
                name: "ix_import_set",
                table: "import",
                column: "set");

            migrationBuilder.CreateIndex(
                name: "ix_imported_id_record",
                table: "imported_id",
                column: "record");

            migrationBuilder.CreateIndex(
                name: "ix_job_state_created",
                table: "job",
                columns: new[] { "state", "created" });

            migrationBuilder.CreateIndex(
                name: "ix_journal_root_set",
                table: "journal",
                columns: new[] { "root", "set" });

            migrationBuilder.CreateIndex(
                name: "ix_label_due",
                table: "label",
                column: "due",
                filter: "due IS NOT NULL");

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
                name: "ix_pick_list_name",
                table: "pick_list",
                column: "name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_pick_list_owner",
                table: "pick_list",
                column: "owner");

            migrationBuilder.CreateIndex(
                name: "ix_pick_value_of",
                table: "pick_value",
                column: "of");

            migrationBuilder.CreateIndex(
                name: "ix_pick_value_of_name",
                table: "pick_value",
                columns: new[] { "of", "name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_postal_address_of",
                table: "postal_address",
                column: "of");

            migrationBuilder.CreateIndex(
                name: "ix_search_entry_record",
                table: "search_entry",
                column: "record",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_security_log_about",
                table: "security_log",
                column: "about");

            migrationBuilder.CreateIndex(
                name: "ix_synonym_of",
                table: "synonym",
                column: "of");

            migrationBuilder.CreateIndex(
                name: "ix_team_name",
                table: "team",
                column: "name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_team_member_team",
                table: "team_member",
                column: "team");

            migrationBuilder.CreateIndex(
                name: "ix_user_claim_user_id",
                table: "user_claim",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "ix_user_login_user_id",
                table: "user_login",
                column: "user_id");

            FullText.Up(migrationBuilder);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            FullText.Down(migrationBuilder);

            migrationBuilder.DropTable(
                name: "access_rules");

            migrationBuilder.DropTable(
                name: "activity");

            migrationBuilder.DropTable(
                name: "activity_colleague");

            migrationBuilder.DropTable(
                name: "activity_link");

            migrationBuilder.DropTable(
                name: "api_token");

            migrationBuilder.DropTable(
                name: "attachment");

            migrationBuilder.DropTable(
                name: "catalogue_version");

            migrationBuilder.DropTable(
                name: "change_set");

            migrationBuilder.DropTable(
                name: "company");

            migrationBuilder.DropTable(
                name: "company_number");

            migrationBuilder.DropTable(
                name: "consent");

            migrationBuilder.DropTable(
                name: "demo_mark");

            migrationBuilder.DropTable(
                name: "email_address");

            migrationBuilder.DropTable(
                name: "employment");

            migrationBuilder.DropTable(
                name: "export");

            migrationBuilder.DropTable(
                name: "field_setting");

            migrationBuilder.DropTable(
                name: "house");

            migrationBuilder.DropTable(
                name: "import");

            migrationBuilder.DropTable(
                name: "imported_id");

            migrationBuilder.DropTable(
                name: "job");

            migrationBuilder.DropTable(
                name: "journal");

            migrationBuilder.DropTable(
                name: "label");

            migrationBuilder.DropTable(
                name: "label_move");

            migrationBuilder.DropTable(
                name: "label_standing");

            migrationBuilder.DropTable(
                name: "label_tally");

            migrationBuilder.DropTable(
                name: "person");

            migrationBuilder.DropTable(
                name: "phone_number");

            migrationBuilder.DropTable(
                name: "pick_list");

            migrationBuilder.DropTable(
                name: "pick_value");

            migrationBuilder.DropTable(
                name: "postal_address");

            migrationBuilder.DropTable(
                name: "relabelling");

            migrationBuilder.DropTable(
                name: "remembered_map");

            migrationBuilder.DropTable(
                name: "role");

            migrationBuilder.DropTable(
                name: "role_acts");

            migrationBuilder.DropTable(
                name: "search_entry");

            migrationBuilder.DropTable(
                name: "security_log");

            migrationBuilder.DropTable(
                name: "synonym");

            migrationBuilder.DropTable(
                name: "team_member");

            migrationBuilder.DropTable(
                name: "user_claim");

            migrationBuilder.DropTable(
                name: "user_login");

            migrationBuilder.DropTable(
                name: "user_role");

            migrationBuilder.DropTable(
                name: "user_secret");

            migrationBuilder.DropTable(
                name: "waiting_row");

            migrationBuilder.DropTable(
                name: "team");

            migrationBuilder.DropTable(
                name: "app_user");
        }
    }
}
