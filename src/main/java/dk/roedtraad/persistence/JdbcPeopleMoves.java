package dk.roedtraad.persistence;

import dk.roedtraad.application.address.PeopleMoves;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcPeopleMoves implements PeopleMoves {

  /** Every column that holds a user id, as {@code table.column}; a test compares them with the tables. */
  static final List<String> USER_IDS = List.of("cohort.coordinator_id", "course.leader_id", "course.coach_id",
      "course.manager_id", "attendance.registered_by", "absence.assessed_by", "answer.author_id", "draft.author_id",
      "asked_form.leader_id", "asked_form.coach_id", "asked_form.assignee_id", "answer_reading.reader_id",
      "course_log.actor_id", "seminar_change.changed_by", "school_closure_list.loaded_by", "leader_contact.contacted_by",
      "reminder_digest.person_id", "reminder_digest.asked_by", "calendar_entry.person_id", "calendar_link.person_id",
      "mail.recipient_id", "course_pause.agreed_by", "postponed_deadline.postponed_by", "status_release.released_by",
      "data_request.person_id", "data_request.requested_by", "data_request.confirmed_by", "password_link.person_id",
      "audit_entry.actor_id", "audit_entry.person_id", "login_id.user_id");

  private final JdbcClient db;

  JdbcPeopleMoves(JdbcClient db) {
    this.db = db;
  }

  @Override
  public void move(String from, String to) {
    db.sql("""
        insert into person (id, first_name, last_name, email, phone, created_at, account_made)
        select ?, first_name, last_name, email, phone, created_at, account_made from person where id = ?
        """).params(to, from).update();
    for (var userId : USER_IDS) {
      var table = userId.substring(0, userId.indexOf('.'));
      var column = userId.substring(userId.indexOf('.') + 1);
      db.sql("update " + table + " set " + column + " = ? where " + column + " = ?").params(to, from).update();
    }
    // A konsulent or an assignee before and after is written out; nothing else stands in the column then.
    for (var value : List.of("old_value", "new_value")) {
      db.sql("update audit_entry set " + value + " = ? where " + value + " = ?").params(to, from).update();
    }
    // What was asked for once is known by these names; under the old ones it would be sent again.
    db.sql("update mail set dedupe_key = replace(dedupe_key, ?, ?) where recipient_id = ?").params(from, to, to).update();
    nameInLists("answer", from, to);
    nameInLists("draft", from, to);
    db.sql("delete from person where id = ?").param(from).update();
  }

  /** The list of who was there names each leader by the id. */
  private void nameInLists(String table, String from, String to) {
    db.sql("update " + table + " set content = replace(content, ?, ?) where form_id = 'seminar-register-attendance'"
        + " and content like ?").params('"' + from + '"', '"' + to + '"', "%\"" + from + "\"%").update();
  }
}
