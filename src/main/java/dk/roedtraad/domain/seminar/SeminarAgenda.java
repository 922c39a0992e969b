package dk.roedtraad.domain.seminar;

import dk.roedtraad.domain.cohort.Track;
import java.util.List;

/**
 * What a seminar is about.
 *
 * @param topics   in the order in which they are shown
 * @param proposal true where the topics are a suggestion of ours for the coordinator to change
 */
public record SeminarAgenda(List<String> topics, boolean proposal) {
  private static final String SYSTEMIC_LEADERSHIP = "Systemisk ledelse";
  private static final String LEADING_PEDAGOGICAL_WORK = "Ledelse af det pædagogiske arbejde";
  private static final String LEADING_TEACHER_TEAMS = "Ledelse af lærerteams";
  private static final String LEADING_TEACHERS_DEVELOPMENT =
      "Fokus på ledelse af undervisernes pædagogiske kompetenceudvikling";

  private static final List<List<String>> MODEL_SCHOOL = List.of(
      List.of(SYSTEMIC_LEADERSHIP, LEADING_PEDAGOGICAL_WORK, "Konkretisering af AL-opgaver"),
      List.of(LEADING_TEACHER_TEAMS,
          "Procesledelse med fokus på forskellige refleksions- og læringsmetoder (coaching, sparring og feedback)",
          "Anvendelse af reflekterende team som læringsmetode",
          "Kvalificering af AL-projekt"),
      List.of("Læringsrefleksioner på baggrund af arbejde med AL-opgaven",
          "Fokus på den pædagogiske leders muligheder for at indgå i involverende forandringsprocesser med lærerne",
          LEADING_TEACHERS_DEVELOPMENT));

  private static final List<String> IMPLEMENTATION_SCHOOL = List.of(
      SYSTEMIC_LEADERSHIP, LEADING_PEDAGOGICAL_WORK, LEADING_TEACHER_TEAMS, LEADING_TEACHERS_DEVELOPMENT);

  public SeminarAgenda {
    topics = List.copyOf(topics);
  }

  /**
   * The agenda to begin with. The model course's is Figure 1 of the booklet, word for word. For the implementation
   * course the booklet names no contents; ours takes from Figure 1 what does not presuppose an AL-opgave, which
   * those leaders do not have.
   */
  public static SeminarAgenda of(Track track, int seminar) {
    track.seminarName(seminar);
    return switch (track) {
      case MODEL_SCHOOL -> new SeminarAgenda(MODEL_SCHOOL.get(seminar - 1), false);
      case IMPLEMENTATION_SCHOOL -> new SeminarAgenda(IMPLEMENTATION_SCHOOL, true);
    };
  }
}
