package dk.roedtraad.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import dk.roedtraad.application.privacy.PersonalColumn;
import dk.roedtraad.application.privacy.PersonalColumn.Erasure;
import dk.roedtraad.application.privacy.PersonalDataRegistry;
import dk.roedtraad.support.ApplicationTest;
import dk.roedtraad.support.EmptyDatabase;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** No column comes into the database of which nobody has said whether it is about people. */
class PersonalDataRegistryTest extends ApplicationTest {

  private static final String COLUMNS = """
      select c.table_name, c.column_name, c.data_type from information_schema.columns c
      join information_schema.tables t on t.table_schema = c.table_schema and t.table_name = c.table_name
      where c.table_schema = current_schema and t.table_type like '%TABLE%'""";
  private static final Set<String> OF_TEXT = Set.of("character varying", "character large object", "character", "text",
      "binary large object", "binary varying", "bytea");

  @Autowired
  private PersonalDataRegistry registry;
  @Autowired
  private JdbcClient db;

  @Test
  void everyColumnOfTextIsInTheRegistryOnTheEmbeddedDatabase() {
    assertComplete(db);
  }

  @Test
  void everyColumnOfTextIsInTheRegistryOnPostgresql() throws IOException {
    try (var postgres = EmptyDatabase.of(EmptyDatabase.Kind.POSTGRES)) {
      assertComplete(JdbcClient.create(postgres.dataSource()));
    }
  }

  private void assertComplete(JdbcClient database) {
    var all = new TreeSet<String>();
    var texts = new TreeSet<String>();
    database.sql(COLUMNS).query(row -> {
      var name = (row.getString(1) + "." + row.getString(2)).toLowerCase(Locale.ROOT);
      all.add(name);
      if (OF_TEXT.contains(row.getString(3).toLowerCase(Locale.ROOT))) {
        texts.add(name);
      }
    });
    var registered = registry.columns().stream().map(column -> column.table() + "." + column.name())
        .collect(Collectors.toSet());

    assertThat(texts).as("columns of text").hasSizeGreaterThan(300);
    assertThat(texts).as("say of each new column in privacy/personal-data.csv whether it is about a person, and how it is "
        + "erased").isSubsetOf(registered);
    assertThat(registered).as("columns that are in the registry and no more in the database").isSubsetOf(all);
  }

  @Test
  void everyColumnIsThereOnceAndSaysAllOfItOrNothing() {
    assertThat(registry.columns()).extracting(column -> column.table() + "." + column.name()).doesNotHaveDuplicates();
    assertThat(registry.columns()).filteredOn(PersonalColumn::isPersonal).hasSizeGreaterThan(100).allSatisfy(column -> {
      assertThat(column.what()).isNotEqualTo("-");
      assertThat(column.whose()).isNotEqualTo("-");
      assertThat(column.basis()).isIn("task", "security");
    });
    assertThat(registry.columns()).filteredOn(column -> !column.isPersonal()).allSatisfy(column ->
        assertThat(column.what() + column.whose() + column.basis()).isEqualTo("---"));
  }

  /** What goes with its row needs another column by which the row is found. */
  @Test
  void whatGoesWithItsRowIsInATableOfWhichRowsGo() {
    var deleting = registry.of(Erasure.DELETE).stream().map(PersonalColumn::table).collect(Collectors.toSet());

    assertThat(registry.of(Erasure.ROW)).extracting(PersonalColumn::table).isSubsetOf(deleting);
  }
}
