package dk.roedtraad.persistence;

import dk.roedtraad.application.OwnTransaction;
import dk.roedtraad.application.privacy.Mentions;
import dk.roedtraad.application.privacy.PersonalColumn;
import dk.roedtraad.application.privacy.PersonalColumn.Erasure;
import dk.roedtraad.application.privacy.PersonalDataRegistry;
import dk.roedtraad.application.privacy.PersonalDataStore;
import dk.roedtraad.application.privacy.Subject;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Follows the registry of personal data through all tables. The statements are made of the registry's own names, never of
 * anything that came from outside. The engine has no service for most of this: its history cannot be changed otherwise.
 */
@Repository
class JdbcPersonalData implements PersonalDataStore {

  /** Here it stands who is being erased; they go last. */
  private static final Set<String> LAST = Set.of("person", "act_id_user", "data_request");
  private static final String COURSE = "course";
  private static final String OWN = "own";
  private static final int TOGETHER = 200;
  /** What makes somebody more than a leader: a group, a cohort, another's course, or once a task in another's process. */
  private static final List<String> OTHER_PARTS = List.of(
      "act_id_membership where user_id_ = :person and group_id_ <> 'leader'",
      "cohort where coordinator_id = :person",
      "course where coach_id = :person or manager_id = :person",
      """
      act_hi_taskinst t where t.assignee_ = :person and not exists (select 1 from act_hi_procinst p
        where p.id_ = t.proc_inst_id_ and p.business_key_ in (:keys))""");

  /** Compared here: a database that sorts by bytes does not know that Æ is a large æ. */
  private record Name(String firstName, String lastName) {

    private boolean isAlsoIn(Name other) {
      return firstName.equalsIgnoreCase(other.firstName) && lastName.equalsIgnoreCase(other.lastName);
    }
  }

  private final PersonalDataRegistry registry;
  private final JdbcClient db;
  private final OwnTransaction own;

  JdbcPersonalData(PersonalDataRegistry registry, JdbcClient db, OwnTransaction own) {
    this.registry = registry;
    this.db = db;
    this.own = own;
  }

  @Override
  public Set<String> coursesOf(String personId, String pseudonym) {
    return Set.copyOf(db.sql("select id from course where leader_id in (?, ?)").params(personId, pseudonym)
        .query(String.class).list());
  }

  @Override
  public boolean hasNamesake(String personId, String firstName, String lastName) {
    return db.sql("select first_name, last_name from person where id <> ?").param(personId).query(Name.class).stream()
        .anyMatch(new Name(firstName, lastName)::isAlsoIn);
  }

  @Override
  public List<Found> of(Subject subject) {
    var tables = registry.columns().stream().filter(PersonalColumn::isPersonal)
        .collect(Collectors.groupingBy(PersonalColumn::table, LinkedHashMap::new, Collectors.toList()));
    var shown = new ShownRow(subject, isLeaderAlone(subject));
    var found = new ArrayList<Found>();
    tables.forEach((table, columns) -> {
      var rows = rows(table, columns, subject, shown);
      if (!rows.isEmpty()) {
        found.add(new Found(table, rows));
      }
    });
    return found;
  }

  private boolean isLeaderAlone(Subject subject) {
    return !subject.keys().isEmpty() && OTHER_PARTS.stream().allMatch(part ->
        bound("select count(*) from " + part, subject).query(Integer.class).single() == 0);
  }

  private List<Map<String, String>> rows(String table, List<PersonalColumn> columns, Subject subject, ShownRow shown) {
    var conditions = columns.stream().map(column -> column.namesAPerson() ? column.name() + " = :person"
        : column.erasure() == Erasure.DELETE && !subject.keys().isEmpty() ? column.name() + " in (:keys)" : null)
        .filter(condition -> condition != null).toList();
    if (conditions.isEmpty()) {
      return List.of();
    }
    var all = columnsOf(table);
    return bound("select * from " + table + " where " + String.join(" or ", conditions), subject)
        .query((row, number) -> cells(shown, table, row, all)).list();
  }

  /** What is in a row about the person, without whoever else is named in it. */
  private static Map<String, String> cells(ShownRow shown, String table, ResultSet row, Map<String, PersonalColumn> columns)
      throws SQLException {
    var all = new LinkedHashMap<String, String>();
    for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
      if (!(row.getObject(column) instanceof byte[]) && row.getString(column) != null) {
        all.put(row.getMetaData().getColumnName(column).toLowerCase(Locale.ROOT), row.getString(column));
      }
    }
    var known = new LinkedHashMap<String, String>();
    shown.of(table, all, columns).forEach((name, value) -> {
      if (isShown(table, name, columns)) {
        known.put(name, value);
      }
    });
    return known;
  }

  /** What secures the account helps nobody but a thief. */
  private static boolean isShown(String table, String name, Map<String, PersonalColumn> columns) {
    var column = columns.get(name);
    if (Set.of("pwd_", "salt_", "password_", "token_hash", "pseudonym_id").contains(name)) {
      return false;
    }
    return column == null ? !table.startsWith("act_") || name.endsWith("time_") : column.isPersonal();
  }

  private Map<String, PersonalColumn> columnsOf(String table) {
    return registry.columns().stream().filter(column -> column.table().equals(table))
        .collect(Collectors.toMap(PersonalColumn::name, column -> column));
  }

  @Override
  public void eraseTraces(Subject subject) {
    for (var erasure : List.of(Erasure.DELETE, Erasure.CLEAR, Erasure.PSEUDONYM)) {
      registry.of(erasure).stream().filter(column -> !LAST.contains(column.table()))
          .forEach(column -> own.run(() -> eraseNamed(column, subject)));
    }
    registry.of(Erasure.WORDS).forEach(column -> own.run(() -> eraseWords(column, subject.mentions())));
    registry.of(Erasure.BYTES).forEach(column -> eraseBytes(column, subject.mentions()));
  }

  @Override
  public void erasePerson(Subject subject) {
    for (var erasure : List.of(Erasure.PSEUDONYM, Erasure.DELETE)) {
      registry.of(erasure).stream().filter(column -> LAST.contains(column.table()))
          .forEach(column -> eraseNamed(column, subject));
    }
  }

  private void eraseNamed(PersonalColumn column, Subject subject) {
    if (COURSE.equals(column.by()) && subject.keys().isEmpty()) {
      return;
    }
    bound(switch (column.erasure()) {
      case DELETE -> "delete from " + column.table() + " where " + condition(column);
      case CLEAR -> "update " + column.table() + " set " + column.name() + " = null" + revision(column) + " where "
          + condition(column);
      case PSEUDONYM -> "update " + column.table() + " set " + column.name() + " = :pseudonym" + revision(column)
          + " where " + column.name() + " = :person";
      default -> throw new IllegalArgumentException("No column is named by " + column.erasure() + ".");
    }, subject).update();
    // What somebody wrote for a course of another's or to a school stays there, without the name.
    if (OWN.equals(column.by())) {
      bound("update " + column.table() + " set " + column.name() + " = :pseudonym where " + column.name()
          + " = :person", subject).update();
    }
  }

  private static String condition(PersonalColumn column) {
    if (column.erasure() == Erasure.CLEAR && column.by() != null) {
      return column.by() + (column.by().equals("course_id") ? " in (:keys)" : " in (:person, :pseudonym)");
    }
    if (COURSE.equals(column.by())) {
      return column.name() + " in (:keys)";
    }
    return column.name() + " = :person" + (OWN.equals(column.by())
        ? " and course_id not in (select id from course) and course_id not in (select id from cohort)"
            + " and course_id not in (select id from status_dialogue)" : "");
  }

  /** Whoever of the engine has read the row before must not write it back. */
  private String revision(PersonalColumn column) {
    return has(column.table(), "rev_") ? ", rev_ = rev_ + 1" : "";
  }

  private JdbcClient.StatementSpec bound(String sql, Subject subject) {
    var all = new HashMap<String, Object>(Map.of("person", subject.id(), "pseudonym", subject.pseudonym(), "keys",
        subject.keys().isEmpty() ? Set.of("") : subject.keys()));
    all.keySet().removeIf(name -> !sql.contains(":" + name));
    return db.sql(sql).params(all);
  }

  /** By the value itself: not every table has a key of one column. Only what may mention the person is read. */
  private void eraseWords(PersonalColumn column, Mentions mentions) {
    var changed = new HashMap<String, String>();
    for (var clue : mentions.clues()) {
      db.sql("select distinct " + column.name() + " from " + column.table() + " where position(:clue in lower(replace("
          + "replace(" + column.name() + ", :fold, ''), :shortFold, ''))) > 0").param("clue", clue)
          .param("fold", "\r\n ").param("shortFold", "\n ").query(row -> {
            var erased = mentions.erasedFrom(row.getString(1));
            if (!erased.equals(row.getString(1))) {
              changed.put(row.getString(1), fitting(erased, column));
            }
          });
    }
    changed.forEach((text, erased) -> db.sql("update " + column.table() + " set " + column.name() + " = :erased"
        + revision(column) + " where " + column.name() + " = :text").param("erased", erased).param("text", text).update());
  }

  private String fitting(String text, PersonalColumn column) {
    var longest = length(column);
    return text.length() <= longest ? text : text.substring(0, longest);
  }

  /** Page by page, each in a transaction of its own. */
  private void eraseBytes(PersonalColumn column, Mentions mentions) {
    var page = new ArrayList<String>(List.of(""));
    while (!page.isEmpty()) {
      var after = page.get(page.size() - 1);
      own.run(() -> {
        page.clear();
        page.addAll(eraseBytes(column, mentions, after));
      });
    }
  }

  private List<String> eraseBytes(PersonalColumn column, Mentions mentions, String after) {
    var deployed = column.table().equals("act_ge_bytearray") ? " and deployment_id_ is null" : "";
    var ids = new ArrayList<String>();
    var changed = new LinkedHashMap<String, byte[]>();
    db.sql("select id_, " + column.name() + " from " + column.table() + " where id_ > :after" + deployed
        + " order by id_ fetch first " + TOGETHER + " rows only").param("after", after).query(row -> {
          ids.add(row.getString(1));
          if (row.getBytes(2) != null) {
            var text = new String(row.getBytes(2), StandardCharsets.UTF_8);
            var erased = mentions.erasedFrom(text);
            if (!erased.equals(text)) {
              changed.put(row.getString(1), erased.getBytes(StandardCharsets.UTF_8));
            }
          }
        });
    changed.forEach((id, bytes) -> db.sql("update " + column.table() + " set " + column.name() + " = :bytes"
        + revision(column) + " where id_ = :id").param("bytes", bytes).param("id", id).update());
    return ids;
  }

  private boolean has(String table, String column) {
    return db.sql("""
        select count(*) from information_schema.columns
        where table_schema = current_schema and lower(table_name) = ? and lower(column_name) = ?""")
        .params(table, column).query(Integer.class).single() > 0;
  }

  private int length(PersonalColumn column) {
    var length = db.sql("""
        select coalesce(character_maximum_length, 0) from information_schema.columns
        where table_schema = current_schema and lower(table_name) = ? and lower(column_name) = ?""")
        .params(column.table(), column.name()).query(Long.class).single();
    return length == 0 || length > Integer.MAX_VALUE ? Integer.MAX_VALUE : length.intValue();
  }
}
