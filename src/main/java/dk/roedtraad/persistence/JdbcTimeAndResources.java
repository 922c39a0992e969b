package dk.roedtraad.persistence;

import dk.roedtraad.application.access.SignedInUser;
import dk.roedtraad.application.overview.TimeAndResources;
import dk.roedtraad.domain.dialogue.TimeGiven;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts the rounds of "Status og fremdrift" that schools have answered. */
@Component
class JdbcTimeAndResources implements TimeAndResources {

  private final JdbcClient db;

  JdbcTimeAndResources(JdbcClient db) {
    this.db = db;
  }

  private record Answer(int round, String schoolCode, TimeGiven given) {}

  @Override
  public List<Round> ofCohorts(Collection<String> cohortIds, SignedInUser reader) {
    if (cohortIds.isEmpty()) {
      return List.of();
    }
    return db.sql("""
        select r.round, d.school_code, r.time_and_resources
        from status_dialogue_round r join status_dialogue d on d.id = r.dialogue_id
        where r.time_and_resources is not null and exists (select 1 from status_dialogue_cohort c
          where c.dialogue_id = r.dialogue_id and c.round = r.round and c.cohort_id in (:cohorts))
        """).param("cohorts", cohortIds)
        .query((row, number) -> new Answer(row.getInt(1), row.getString(2), TimeGiven.valueOf(row.getString(3))))
        .list().stream().filter(answer -> reader.follows(answer.schoolCode()))
        .collect(Collectors.groupingBy(Answer::round, TreeMap::new,
            Collectors.groupingBy(Answer::given, Collectors.counting())))
        .entrySet().stream().map(round -> round(round.getKey(), round.getValue())).toList();
  }

  private static Round round(int number, Map<TimeGiven, Long> answers) {
    return new Round(number, of(answers, TimeGiven.SUFFICIENT), of(answers, TimeGiven.PARTLY),
        of(answers, TimeGiven.INSUFFICIENT));
  }

  private static int of(Map<TimeGiven, Long> answers, TimeGiven given) {
    return answers.getOrDefault(given, 0L).intValue();
  }
}
