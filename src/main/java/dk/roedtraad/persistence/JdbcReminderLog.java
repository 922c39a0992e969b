package dk.roedtraad.persistence;

import dk.roedtraad.application.reminder.ReminderLog;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcReminderLog implements ReminderLog {

  private record Row(String taskId, Met met, String digestId) {}

  private final JdbcClient db;
  private final JdbcTemplate batches;

  JdbcReminderLog(JdbcClient db, JdbcTemplate batches) {
    this.db = db;
    this.batches = batches;
  }

  @Override
  public Map<String, OfTask> ofTasks(Collection<String> taskIds) {
    if (taskIds.isEmpty()) {
      return Map.of();
    }
    var met = new HashMap<String, Set<Met>>();
    var digests = new HashMap<String, Set<String>>();
    db.sql("select task_id, rule, counted_from, digest_id from reminder where task_id in (:ids)").param("ids", taskIds)
        .query((row, number) -> new Row(row.getString("task_id"),
            new Met(row.getString("rule"), row.getObject("counted_from", LocalDate.class)), row.getString("digest_id")))
        .list().forEach(row -> {
          met.computeIfAbsent(row.taskId(), first -> new HashSet<>()).add(row.met());
          var of = digests.computeIfAbsent(row.taskId(), first -> new HashSet<>());
          if (row.digestId() != null) {
            of.add(row.digestId());
          }
        });
    var known = new HashMap<String, OfTask>();
    met.forEach((task, rules) -> known.put(task, new OfTask(rules, digests.get(task).size())));
    return known;
  }

  @Override
  public Map<String, OfPerson> ofPeople(Collection<String> personIds, LocalDate monday, LocalDate today) {
    var known = new HashMap<String, OfPerson>();
    if (!personIds.isEmpty()) {
      db.sql("""
          select person_id, count(*) as digests, max(written_on) as last_day from reminder_digest
          where person_id in (:ids) and written_on between :monday and :today group by person_id""")
          .param("ids", personIds).param("monday", monday).param("today", today)
          .query(row -> {
            known.put(row.getString("person_id"), new OfPerson(row.getInt("digests"),
                today.equals(row.getObject("last_day", LocalDate.class))));
          });
    }
    return known;
  }

  @Override
  public void addDigests(List<Digest> digests, LocalDate day, String askedBy, Instant at) {
    batches.batchUpdate(
        "insert into reminder_digest (id, person_id, written_on, asked_by, written_at) values (?, ?, ?, ?, ?)",
        digests.stream().map(digest -> new Object[] {digest.id(), digest.personId(), day, askedBy,
            Times.toDatabase(at)}).toList());
  }

  @Override
  public void addAll(List<Entry> entries, Instant at) {
    batches.batchUpdate(
        "insert into reminder (task_id, rule, counted_from, digest_id, written_at) values (?, ?, ?, ?, ?)",
        entries.stream().map(entry -> new Object[] {entry.taskId(), entry.met().rule(), entry.met().countedFrom(),
            entry.digestId(), Times.toDatabase(at)}).toList());
  }
}
