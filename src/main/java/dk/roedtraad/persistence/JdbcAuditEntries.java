package dk.roedtraad.persistence;

import dk.roedtraad.application.audit.AuditEntries;
import dk.roedtraad.application.audit.AuditEntry;
import dk.roedtraad.application.audit.AuditKind;
import dk.roedtraad.application.audit.AuditObject;
import dk.roedtraad.application.audit.AuditQuestion;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcAuditEntries implements AuditEntries {

  /** A database that sorts by bytes writes only the letters of English small. */
  private static final String SMALL_NAME = "lower(translate(object_name, 'ÆØÅÄÖÜÉ', 'æøåäöüé'))";

  private final JdbcClient db;

  JdbcAuditEntries(JdbcClient db) {
    this.db = db;
  }

  @Override
  public void add(AuditEntry entry) {
    var object = entry.object();
    db.sql("""
        insert into audit_entry (happened_at, actor_id, kind, operation, object_kind, object_id, object_name, person_id,
          old_value, new_value) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""").params(Times.toDatabase(entry.at()),
        entry.actorId(), entry.kind().name(), entry.operation(), object.kind().name(), object.id(), object.name(),
        entry.personId(), entry.before(), entry.after()).update();
  }

  @Override
  public List<AuditEntry> find(AuditQuestion question) {
    var where = new ArrayList<String>();
    var values = new HashMap<String, Object>();
    only(question.personId(), "(actor_id = :person or person_id = :person)", "person", where, values);
    only(question.kind() == null ? null : question.kind().name(), "kind = :kind", "kind", where, values);
    only(Times.toDatabase(question.from()), "happened_at >= :first", "first", where, values);
    only(Times.toDatabase(question.until()), "happened_at < :last", "last", where, values);
    only(question.before(), "position < :before", "before", where, values);
    if (question.object() != null) {
      only(question.object(), "(object_id = :object or position(:word in " + SMALL_NAME + ") > 0)", "object", where, values);
      values.put("word", question.object().toLowerCase(Locale.ROOT));
    }
    return db.sql("select * from audit_entry" + (where.isEmpty() ? "" : " where " + String.join(" and ", where))
        + " order by position desc fetch first " + question.most() + " rows only").params(values).query(this::entry)
        .list();
  }

  private static void only(Object value, String condition, String name, List<String> where, Map<String, Object> values) {
    if (value != null) {
      where.add(condition);
      values.put(name, value);
    }
  }

  private AuditEntry entry(ResultSet row, int number) throws SQLException {
    return new AuditEntry(row.getLong("position"), Times.fromDatabase(row, "happened_at"), row.getString("actor_id"),
        AuditKind.valueOf(row.getString("kind")), row.getString("operation"),
        new AuditObject(AuditObject.Kind.valueOf(row.getString("object_kind")), row.getString("object_id"),
            row.getString("object_name")), row.getString("person_id"), row.getString("old_value"),
        row.getString("new_value"));
  }
}
