package dk.roedtraad.persistence;

import dk.roedtraad.application.enrolment.Participants;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcParticipants implements Participants {

  private static final String EVER = """
      select 1 from course where (leader_id = :person or coach_id = :person or manager_id = :person) %1$s
      union all select 1 from mail where recipient_id = :person %1$s
      """;

  private final JdbcClient db;

  JdbcParticipants(JdbcClient db) {
    this.db = db;
  }

  @Override
  public boolean takesPart(String cohortId, String personId) {
    var any = cohortId == null;
    var query = db.sql(EVER.formatted(any ? "" : "and cohort_id = :cohort")
        + "union all select 1 from cohort where coordinator_id = :person " + (any ? "" : "and id = :cohort"))
        .param("person", personId);
    return !(any ? query : query.param("cohort", cohortId)).query(Integer.class).list().isEmpty();
  }

  @Override
  public boolean hasBeenLaunched(String personId) {
    return db.sql("""
        select count(*) from course join cohort on cohort.id = course.cohort_id
        where cohort.launched_at is not null and (leader_id = :person or coach_id = :person or manager_id = :person)
        """).param("person", personId).query(Integer.class).single() > 0;
  }
}
