package dk.roedtraad.application.cohort;

import dk.roedtraad.application.people.School;
import dk.roedtraad.domain.cohort.CohortWarning;
import java.text.Collator;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * What is unusual about the participants of a cohort, for the coordinator to confirm.
 *
 * <p>Two things made the course work: leaders of different schools met, and several leaders of one school took part
 * together. A cohort that gives up either should do so knowingly.
 */
@Component
public class CohortWarnings {

  private static final Locale DANISH = Locale.forLanguageTag("da-DK");

  private final CohortWarningTable table;

  CohortWarnings(CohortWarningTable table) {
    this.table = table;
  }

  /**
   * The warnings, those about single schools last and in Danish alphabetical order.
   *
   * @param schoolOfEachLeader one entry for each leader; the same school is spelt the same
   */
  public List<CohortWarning> about(Collection<School> schoolOfEachLeader) {
    var leadersBySchool = schoolOfEachLeader.stream()
        .collect(Collectors.groupingBy(Function.identity(), Collectors.summingInt(leader -> 1)));
    int schools = leadersBySchool.size();
    var ofCohort = table.aboutCohort(schoolOfEachLeader.size(), schools).stream()
        .map(message -> new CohortWarning(null, message));
    var ofSchools = leadersBySchool.entrySet().stream()
        .sorted(Comparator.comparing(entry -> entry.getKey().name(), Collator.getInstance(DANISH)))
        .flatMap(entry -> aboutSchool(entry, schools));
    return Stream.concat(ofCohort, ofSchools).toList();
  }

  private Stream<CohortWarning> aboutSchool(Map.Entry<School, Integer> school, int schools) {
    return table.aboutSchool(school.getKey().name(), school.getValue(), schools).stream()
        .map(message -> new CohortWarning(school.getKey().code(), message));
  }
}
