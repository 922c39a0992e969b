package dk.roedtraad.persistence;

import dk.roedtraad.application.enrolment.Participants;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcParticipants implements Participants {

  private static final String COHORTS = """
      select leader_id as person, cohort_id from course where leader_id in (:people)
      union select coach_id, cohort_id from course where coach_id in (:people)
      union select manager_id, cohort_id from course where manager_id in (:people)
      union select coordinator_id, id from cohort where coordinator_id in (:people)
      """;

  private final JdbcClient db;

  JdbcParticipants(JdbcClient db) {
    this.db = db;
  }

  @Override
  public Map<String, Set<String>> cohortsOf(Collection<String> personIds) {
    var cohorts = new HashMap<String, Set<String>>();
    if (!personIds.isEmpty()) {
      db.sql(COHORTS).param("people", personIds).query(row -> {
        cohorts.computeIfAbsent(row.getString("person"), first -> new HashSet<>()).add(row.getString("cohort_id"));
      });
    }
    return cohorts;
  }

  @Override
  public boolean wasWrittenTo(String cohortId, String personId) {
    var any = cohortId == null;
    var query = db.sql("select 1 from mail where recipient_id = :person" + (any ? "" : " and cohort_id = :cohort")
        + " fetch first 1 rows only").param("person", personId);
    return (any ? query : query.param("cohort", cohortId)).query(Integer.class).optional().isPresent();
  }

  @Override
  public boolean hasBeenLaunched(String personId) {
    return db.sql("""
        select count(*) from course join cohort on cohort.id = course.cohort_id
        where cohort.launched_at is not null and (leader_id = :person or coach_id = :person or manager_id = :person)
        """).param("person", personId).query(Integer.class).single() > 0;
  }
}
