package dk.roedtraad.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import dk.roedtraad.application.OwnTransaction;
import dk.roedtraad.application.privacy.Mentions;
import dk.roedtraad.application.privacy.PersonalColumn;
import dk.roedtraad.application.privacy.PersonalColumn.Erasure;
import dk.roedtraad.application.privacy.PersonalDataRegistry;
import dk.roedtraad.application.privacy.PersonalDataStore;
import dk.roedtraad.application.privacy.Subject;
import dk.roedtraad.persistence.PersonalDataStores;
import dk.roedtraad.support.EmptyDatabase;
import dk.roedtraad.support.WholeDatabase;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Every column that the registry calls personal holds the person; after the erasure none does, on both databases. */
class NothingIsLeftTest {

  private static final String PERSON = "zebulon@fjordby.example";
  private static final String NAME = "Zebulon D'Ærø";
  private static final String KEY = "key-of-the-course";
  private static final String PSEUDONYM = "slettet-0";
  /** Every transaction is broken off in 20 seconds; these take two. */
  private static final int STEP = 17;

  private final PersonalDataRegistry registry = new PersonalDataRegistry();
  private final Mentions mentions = new Mentions(PERSON, PSEUDONYM, List.of(NAME, "12345678"));

  @ParameterizedTest
  @EnumSource
  void noColumnHoldsThePersonAnyMore(EmptyDatabase.Kind kind) throws Exception {
    try (var database = EmptyDatabase.of(kind)) {
      fillEveryTable(database.dataSource(), kind);
      var db = JdbcClient.create(database.dataSource());
      var whole = new WholeDatabase(db);
      assertThat(whole.columnsThatHold("ebulon", table -> true)).as("columns that hold the person")
          .hasSizeGreaterThan(90);
      db.sql("insert into person (id, first_name, last_name, email, created_at) values (?, 'Slettet', 'person', '', ?)")
          .params(PSEUDONYM, OffsetDateTime.parse("2027-01-01T00:00:00Z")).update();

      var store = store(database.dataSource());
      var subject = new Subject(PERSON, PSEUDONYM, Set.of(KEY), mentions);
      store.eraseTraces(subject);
      store.erasePerson(subject);
      store.eraseTraces(subject);
      store.erasePerson(subject);

      assertThat(whole.columnsThatHold("ebulon", table -> true)).isEmpty();
      assertThat(whole.columnsThatHold("12345678", table -> true)).isEmpty();
      assertThat(db.sql("select count(*) from course where leader_id = ?").param(PSEUDONYM).query(Integer.class)
          .single()).as("the course that is counted stays").isEqualTo(1);
    }
  }

  /** As if the program were killed again and again, each time a bit later; the person's own row says to the last who it is. */
  @Test
  void anErasureThatBreaksOffInAnyTransactionIsFinishedByTheNext() throws Exception {
    try (var database = EmptyDatabase.of(EmptyDatabase.Kind.H2)) {
      fillEveryTable(database.dataSource(), EmptyDatabase.Kind.H2);
      var db = JdbcClient.create(database.dataSource());
      var whole = new WholeDatabase(db);
      db.sql("insert into person (id, first_name, last_name, email, created_at) values (?, 'Slettet', 'person', '', ?)")
          .params(PSEUDONYM, OffsetDateTime.parse("2027-01-01T00:00:00Z")).update();
      var subject = new Subject(PERSON, PSEUDONYM, Set.of(KEY), mentions);
      var transactions = new TransactionTemplate(new DataSourceTransactionManager(database.dataSource()));
      int killed = 1;
      while (breaksOff(transactions, db, subject, killed)) {
        killed += STEP;
        assertThat(db.sql("select count(*) from person where id = ?").param(PERSON).query(Integer.class).single())
            .as("after %d transactions", killed).isEqualTo(1);
      }

      assertThat(killed).as("transactions of an erasure").isGreaterThan(60);
      store(database.dataSource()).erasePerson(subject);
      assertThat(whole.columnsThatHold("ebulon", table -> true)).isEmpty();
    }
  }

  /** Whether it came as far as that transaction, which is rolled back. */
  private boolean breaksOff(TransactionTemplate transactions, JdbcClient db, Subject subject, int at) {
    var left = new AtomicInteger(at);
    OwnTransaction own = work -> transactions.executeWithoutResult(status -> {
      work.run();
      if (left.decrementAndGet() == 0) {
        throw new IllegalStateException("killed");
      }
    });
    try {
      PersonalDataStores.of(registry, db, own).eraseTraces(subject);
      return false;
    } catch (IllegalStateException killed) {
      return true;
    }
  }

  private PersonalDataStore store(DataSource source) {
    var transactions = new TransactionTemplate(new DataSourceTransactionManager(source));
    OwnTransaction own = work -> transactions.executeWithoutResult(status -> work.run());
    return PersonalDataStores.of(registry, JdbcClient.create(source), own);
  }

  /** One row in each table; what the rows refer to does not matter here. */
  private void fillEveryTable(DataSource source, EmptyDatabase.Kind kind) throws SQLException {
    var tables = registry.columns().stream().filter(PersonalColumn::isPersonal).map(PersonalColumn::table).distinct()
        .toList();
    var personal = registry.columns().stream().collect(Collectors.toMap(column -> column.table() + "." + column.name(),
        Function.identity()));
    try (var connection = source.getConnection()) {
      execute(connection, kind.withoutReferences());
      for (var table : tables) {
        fill(connection, table, personal);
      }
      execute(connection, kind.withReferences());
    }
  }

  private void fill(Connection connection, String table, Map<String, PersonalColumn> personal)
      throws SQLException {
    var names = new ArrayList<String>();
    var values = new ArrayList<Object>();
    var of = connection.getMetaData().storesLowerCaseIdentifiers() ? table : table.toUpperCase(Locale.ROOT);
    try (var columns = connection.getMetaData().getColumns(null, null, of, null)) {
      while (columns.next()) {
        var name = columns.getString("COLUMN_NAME").toLowerCase(Locale.ROOT);
        if (!"YES".equals(columns.getString("IS_GENERATEDCOLUMN")) && !"YES".equals(columns.getString("IS_AUTOINCREMENT"))
            && !names.contains(name)) {
          names.add(name);
          values.add(value(personal.get(table + "." + name), name, columns.getInt("DATA_TYPE"),
              columns.getInt("COLUMN_SIZE")));
        }
      }
    }
    try (var insert = connection.prepareStatement("insert into " + table + " (" + String.join(", ", names) + ") values ("
        + names.stream().map(name -> "?").collect(Collectors.joining(", ")) + ")")) {
      for (int column = 0; column < values.size(); column++) {
        insert.setObject(column + 1, values.get(column));
      }
      insert.executeUpdate();
    }
  }

  private static Object value(PersonalColumn column, String name, int type, int size) {
    if (name.equals("deployment_id_")) {
      return null;
    }
    return switch (type) {
      case Types.BOOLEAN, Types.BIT -> false;
      case Types.INTEGER, Types.BIGINT, Types.SMALLINT, Types.NUMERIC,
          Types.DOUBLE, Types.TINYINT -> 1;
      case Types.DATE -> LocalDate.parse("2027-01-01");
      case Types.TIMESTAMP -> LocalDateTime.parse("2027-01-01T08:00:00");
      case Types.TIMESTAMP_WITH_TIMEZONE -> OffsetDateTime.parse("2027-01-01T08:00:00Z");
      case Types.BINARY, Types.VARBINARY, Types.BLOB, Types.LONGVARBINARY ->
          text(column, Integer.MAX_VALUE).getBytes(StandardCharsets.UTF_8);
      default -> text(column, size);
    };
  }

  private static String text(PersonalColumn column, int size) {
    if (column == null || !column.isPersonal() || column.erasure() == Erasure.ANONYMOUS) {
      return column != null && (column.name().equals("course_id")
          || column.table().equals("course") && column.name().equals("id")) ? KEY : "x";
    }
    if (column.namesAPerson()) {
      return PERSON;
    }
    if (column.erasure() == Erasure.DELETE) {
      return KEY;
    }
    var all = column.erasure() == Erasure.ROW || column.erasure() == Erasure.CLEAR ? "Zebulon"
        : "{\"id\":\"" + PERSON + "\"} Kære zebulon d'ærø, Zebulon D&#39;Ærø, 12345678, ZEBULON@FJORDBY.EXAMPLE, "
            + "\r\n ZEBU\r\n LON@fjordby.example";
    return all.length() <= size ? all : PERSON;
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
