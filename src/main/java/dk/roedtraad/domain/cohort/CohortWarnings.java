package dk.roedtraad.domain.cohort;

import dk.roedtraad.domain.cohort.CohortWarning.Kind;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What is unusual about the participants of a cohort.
 *
 * <p>Two things made the course work: leaders of different schools met, and several leaders of one school took part
 * together. A cohort that gives up either should do so knowingly.
 *
 * @param fewest below this number of leaders the coordinator is asked
 * @param most   above it too
 */
public record CohortWarnings(int fewest, int most) {
  private static final Locale DANISH = Locale.forLanguageTag("da-DK");

  public CohortWarnings {
    if (fewest < 1 || most < fewest) {
      throw new IllegalArgumentException("A usual cohort cannot have " + fewest + " to " + most + " leaders");
    }
  }

  /** The first cohorts had 47 and 43 leaders; the limits are far from both, to catch a wrong file. */
  public static CohortWarnings usual() {
    return new CohortWarnings(10, 60);
  }

  /**
   * The warnings, those about single schools last and in Danish alphabetical order.
   *
   * @param schoolOfEachLeader one entry for each leader: the name of the leader's school
   */
  public List<CohortWarning> about(Collection<String> schoolOfEachLeader) {
    var warnings = new ArrayList<CohortWarning>();
    int leaders = schoolOfEachLeader.size();
    if (leaders < fewest) {
      warnings.add(new CohortWarning(Kind.FEW_LEADERS, "Holdet har kun " + leaders
          + (leaders == 1 ? " deltager" : " deltagere") + ". Er listen komplet?"));
    }
    if (leaders > most) {
      warnings.add(new CohortWarning(Kind.MANY_LEADERS,
          "Holdet har " + leaders + " deltagere. Et hold har normalt højst " + most + "."));
    }
    var leadersBySchool = schoolOfEachLeader.stream()
        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    if (leadersBySchool.size() == 1) {
      warnings.add(new CohortWarning(Kind.ONE_SCHOOL_ONLY, "Alle deltagere kommer fra samme skole: "
          + leadersBySchool.keySet().iterator().next() + ". Forløbet lægger op til erfaringer på tværs af skoler."));
    }
    leadersBySchool.keySet().stream().sorted(Collator.getInstance(DANISH))
        .filter(school -> leadersBySchool.get(school) == 1)
        .forEach(school -> warnings.add(new CohortWarning(Kind.SINGLE_LEADER_OF_SCHOOL,
            school + " har kun én deltager. Flere fra samme skole kan støtte hinanden derhjemme.")));
    return List.copyOf(warnings);
  }
}
