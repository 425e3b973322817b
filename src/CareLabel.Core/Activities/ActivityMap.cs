using CareLabel.Data;
using CareLabel.Data.Write;
using CareLabel.Shared;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CareLabel.Activities;

internal sealed class ActivityMap : IEntityTypeConfiguration<Activity>, IEntityTypeConfiguration<ActivityLink>, IEntityTypeConfiguration<Colleague>,
    IEntityTypeConfiguration<Attachment>
{
    public void Configure(EntityTypeBuilder<Activity> activity)
    {
        JournalTable.MapRecord(activity, RecordKind.Activity, "activity");
        activity.HasIndex(row => new { row.State, row.Start });
    }

    public void Configure(EntityTypeBuilder<ActivityLink> link)
    {
        JournalTable.MapPart(link, "activity_link");
        JournalTable.Silence(link.Property(row => row.At));
        link.HasIndex(row => new { row.To, row.At, row.Of });
    }

    public void Configure(EntityTypeBuilder<Colleague> colleague)
    {
        JournalTable.MapPart(colleague, "activity_colleague");
        colleague.ToTable("ActivityColleague");
        colleague.HasIndex(row => row.User);
    }

    public void Configure(EntityTypeBuilder<Attachment> attachment)
    {
        JournalTable.MapPart(attachment, "attachment");
        attachment.HasIndex(row => row.Hash);
    }
}

/// <summary>The tables of this room.</summary>
public static class ActivityTables
{
    extension(Db db)
    {
        /// <summary>Calls, meetings, notes, tasks.</summary>
        public DbSet<Activity> Activities => db.Set<Activity>();

        /// <summary>The records that they are about.</summary>
        public DbSet<ActivityLink> ActivityLinks => db.Set<ActivityLink>();

        /// <summary>Colleagues who take part.</summary>
        public DbSet<Colleague> Colleagues => db.Set<Colleague>();

        /// <summary>Files of records.</summary>
        public DbSet<Attachment> Attachments => db.Set<Attachment>();
    }
}
