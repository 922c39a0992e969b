package dk.roedtraad.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import dk.roedtraad.support.ApplicationTest;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A table that is added later must not keep the id of somebody whose account has moved. */
class PeopleMovesTest extends ApplicationTest {

  /** Whoever has logged in does not move; Flyway's user is the database's. */
  private static final Set<String> NEVER_OF_ONE_WHO_MOVES =
      Set.of("first_login.user_id", "flyway_schema_history.installed_by");

  @Autowired
  private JdbcClient db;

  @Test
  void everyColumnThatNamesAPersonFollowsAMove() {
    var named = db.sql("""
        select table_name || '.' || column_name from information_schema.columns
        where table_schema = current_schema and upper(table_name) not like 'ACT\\_%' escape '\\'
          and (upper(column_name) like '%\\_BY' escape '\\' or upper(column_name) in ('LEADER_ID', 'COACH_ID', 'MANAGER_ID',
            'COORDINATOR_ID', 'PERSON_ID', 'AUTHOR_ID', 'RECIPIENT_ID', 'ASSIGNEE_ID', 'READER_ID', 'ACTOR_ID', 'USER_ID'))
        """).query(String.class).list().stream().map(name -> name.toLowerCase(Locale.ROOT))
        .filter(name -> !NEVER_OF_ONE_WHO_MOVES.contains(name)).toList();

    assertThat(JdbcPeopleMoves.USER_IDS).containsExactlyInAnyOrderElementsOf(named);
  }
}
