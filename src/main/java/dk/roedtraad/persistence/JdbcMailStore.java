package dk.roedtraad.persistence;

import dk.roedtraad.application.mail.CalendarMethod;
import dk.roedtraad.application.mail.MailKind;
import dk.roedtraad.application.mail.MailStatus;
import dk.roedtraad.application.mail.MailStore;
import dk.roedtraad.application.mail.MailSummary;
import dk.roedtraad.application.mail.OutgoingMail;
import dk.roedtraad.application.mail.QueuedMail;
import dk.roedtraad.application.mail.Recipient;
import dk.roedtraad.application.mail.RenderedMail;
import dk.roedtraad.application.mail.SentMail;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The outbox in the table {@code mail}, on H2 and PostgreSQL alike. */
@Repository
class JdbcMailStore implements MailStore {

  private final JdbcClient jdbc;
  private final JdbcTemplate batches;

  JdbcMailStore(JdbcClient jdbc, JdbcTemplate batches) {
    this.jdbc = jdbc;
    this.batches = batches;
  }

  @Override
  public Set<String> known(Collection<String> dedupeKeys) {
    return dedupeKeys.isEmpty() ? Set.of() : Set.copyOf(jdbc.sql("select dedupe_key from mail where dedupe_key in (:keys)")
        .param("keys", dedupeKeys).query(String.class).list());
  }

  @Override
  public void insertAll(List<Entry> entries) {
    batches.batchUpdate("""
        insert into mail (id, cohort_id, course_id, recipient_id, recipient_name, recipient_address, kind, subject,
          text_body, html_body, calendar, calendar_method, message_id, dedupe_key, status, attempts, next_attempt_at,
          created_at, useful_until)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'QUEUED', 0, ?, ?, ?)
        """, entries.stream().map(JdbcMailStore::row).toList());
  }

  private static Object[] row(Entry entry) {
    var request = entry.request();
    var mail = entry.mail();
    var recipient = mail.recipient();
    var content = mail.content();
    var created = Times.toDatabase(mail.createdAt());
    return new Object[] {mail.id(), request.cohortId(), request.courseId(), recipient.id(), recipient.name(),
        recipient.address(), request.content().kind().name(), content.subject(), content.text(), content.html(),
        content.calendar(), content.calendarMethod() == null ? null : content.calendarMethod().name(),
        mail.messageId(), request.dedupeKey(), created, created,
        Times.toDatabase(request.usefulUntil(mail.createdAt()))};
  }

  @Override
  public void dropOutdated(Instant now) {
    jdbc.sql("""
        update mail set status = 'DROPPED' where status = 'QUEUED' and useful_until <= :now
          and (claimed_until is null or claimed_until <= :now)
        """).param("now", Times.toDatabase(now)).update();
  }

  @Override
  public List<QueuedMail> claim(Instant now, Instant clock, Instant until, int max) {
    // The row locks last for this transaction only and let a second sender pass on to other rows;
    // claimed_until is what keeps others away while the mails are being sent. The order begins as the index mail_due
    // does: in any other, each batch would sort everything that waits.
    var claimed = jdbc.sql("""
        select * from mail
        where status = 'QUEUED' and next_attempt_at <= :now and (claimed_until is null or claimed_until <= :clock)
          and not exists (select 1 from person where person.id = mail.recipient_id and address_failed_at is not null)
        order by next_attempt_at, created_at, id
        fetch first :max rows only
        for update skip locked
        """)
        .param("now", Times.toDatabase(now)).param("clock", Times.toDatabase(clock)).param("max", max)
        .query(JdbcMailStore::queued).list();
    if (!claimed.isEmpty()) {
      jdbc.sql("update mail set claimed_until = :until where id in (:ids)")
          .param("until", Times.toDatabase(until)).param("ids", claimed.stream().map(QueuedMail::id).toList()).update();
    }
    return claimed;
  }

  @Override
  public void markSent(String id, Instant sentAt) {
    jdbc.sql("""
        update mail set status = 'SENT', sent_at = :at, attempts = attempts + 1, claimed_until = null, last_error = null
        where id = :id
        """).param("at", Times.toDatabase(sentAt)).param("id", id).update();
  }

  @Override
  public void markRetry(String id, Instant nextAttemptAt, String error) {
    jdbc.sql("""
        update mail set next_attempt_at = :at, attempts = attempts + 1, claimed_until = null, last_error = :error
        where id = :id and status = 'QUEUED'
        """).param("at", Times.toDatabase(nextAttemptAt)).param("error", shortened(error)).param("id", id).update();
  }

  @Override
  public void markFailed(String id, Instant at, String error) {
    jdbc.sql("""
        update mail set status = 'FAILED', failed_at = :at, attempts = attempts + 1, claimed_until = null,
          last_error = :error
        where id = :id and status = 'QUEUED'
        """).param("at", Times.toDatabase(at)).param("error", shortened(error)).param("id", id).update();
  }

  @Override
  public Optional<QueuedMail> markReturned(String messageId, Instant at, String error) {
    var noted = jdbc.sql("""
        update mail set status = 'FAILED', failed_at = :at, last_error = :error
        where message_id = :messageId and status = 'SENT'
        """).param("at", Times.toDatabase(at)).param("error", shortened(error)).param("messageId", messageId).update();
    return noted == 0 ? Optional.empty() : jdbc.sql("select * from mail where message_id = :messageId")
        .param("messageId", messageId).query(JdbcMailStore::queued).optional();
  }

  @Override
  public void sendAgain(Recipient corrected, Instant failedSince) {
    jdbc.sql("""
        update mail set status = 'QUEUED', recipient_address = :address, attempts = 0, claimed_until = null
        where recipient_id = :id and (status = 'QUEUED'
          or status = 'FAILED' and failed_at >= :since and kind <> 'REMINDER_DIGEST')
        """).param("address", corrected.address()).param("id", corrected.id())
        .param("since", Times.toDatabase(failedSince)).update();
  }

  @Override
  public void dropWaiting(String recipientId) {
    jdbc.sql("update mail set status = 'DROPPED' where recipient_id = :id and status = 'QUEUED'")
        .param("id", recipientId).update();
  }

  @Override
  public void dropWaiting(String courseId, Set<MailKind> kinds, Instant now) {
    jdbc.sql("""
        update mail set status = 'DROPPED' where course_id = :course and kind in (:kinds) and status = 'QUEUED'
          and (claimed_until is null or claimed_until <= :now)
        """).param("course", courseId).param("kinds", kinds.stream().map(MailKind::name).toList())
        .param("now", Times.toDatabase(now)).update();
  }

  @Override
  public Map<MailStatus, Integer> counts(Instant since) {
    var counts = new EnumMap<MailStatus, Integer>(MailStatus.class);
    jdbc.sql("select status, count(*) as amount from mail where status = 'QUEUED' or created_at >= :since group by status")
        .param("since", Times.toDatabase(since))
        .query(row -> { counts.put(MailStatus.valueOf(row.getString("status")), row.getInt("amount")); });
    return counts;
  }

  @Override
  public int countSentAfter(Instant moment) {
    return jdbc.sql("select count(*) from mail where sent_at > :moment").param("moment", Times.toDatabase(moment))
        .query(Integer.class).single();
  }

  @Override
  public Optional<Instant> sentAt(String dedupeKey) {
    return jdbc.sql("select sent_at from mail where dedupe_key = :key and status = 'SENT'").param("key", dedupeKey)
        .query((row, number) -> Times.fromDatabase(row, "sent_at")).optional();
  }

  @Override
  public List<SentMail> about(String courseId, String leaderId, String cohortId) {
    return jdbc.sql("""
        select m.recipient_id, m.subject, m.status, m.created_at, m.sent_at, m.failed_at, d.asked_by from mail m
        left join reminder_digest d on m.kind = 'REMINDER_DIGEST'
          and m.dedupe_key = 'reminder:' || d.person_id || ':' || cast(d.written_on as varchar(10))
        where m.course_id = :course or m.course_id is null and m.recipient_id = :leader
          and (m.cohort_id is null or m.cohort_id = :cohort)
        order by m.created_at desc, m.id
        """)
        .param("course", courseId).param("leader", leaderId).param("cohort", cohortId)
        .query((row, number) -> new SentMail(row.getString("recipient_id"), row.getString("subject"),
            MailStatus.valueOf(row.getString("status")), Times.fromDatabase(row, "created_at"),
            Times.fromDatabase(row, "sent_at"), Times.fromDatabase(row, "failed_at"), row.getString("asked_by")))
        .list();
  }

  @Override
  public List<MailSummary> list(String cohortId) {
    return jdbc.sql("""
        select id, recipient_address, subject, kind, status, created_at, sent_at from mail
        where cohort_id = :cohort or :all = true
        order by created_at desc, id
        """)
        .param("cohort", cohortId).param("all", cohortId == null)
        .query((row, number) -> new MailSummary(row.getString("id"), row.getString("recipient_address"),
            row.getString("subject"), MailKind.valueOf(row.getString("kind")),
            MailStatus.valueOf(row.getString("status")), Times.fromDatabase(row, "created_at"),
            Times.fromDatabase(row, "sent_at")))
        .list();
  }

  private static QueuedMail queued(ResultSet row, int number) throws SQLException {
    var method = row.getString("calendar_method");
    return new QueuedMail(row.getString("id"), row.getString("message_id"),
        new Recipient(row.getString("recipient_id"), row.getString("recipient_name"),
            row.getString("recipient_address")),
        new RenderedMail(row.getString("subject"), row.getString("text_body"), row.getString("html_body"),
            row.getString("calendar"), method == null ? null : CalendarMethod.valueOf(method)),
        row.getInt("attempts"), Times.fromDatabase(row, "created_at"));
  }

  private static String shortened(String error) {
    return error == null || error.length() <= 255 ? error : error.substring(0, 255);
  }
}
