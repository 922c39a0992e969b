package dk.roedtraad.application.course;

import dk.roedtraad.application.cohort.Cohorts;
import java.util.LinkedHashSet;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The variables that tell a course, or the cohort, what has been held. Outside programs rely on their names. */
@Component
public class HeldFlags {

  /** Tells a course that "Møde på tværs af modelskoler" is over. */
  public static final String MEETING = "crossSchoolMeetingHeld";
  /** Tells the cohort that its last seminar is over. */
  public static final String LAST_SEMINAR = "lastSeminarHeld";

  private final Cohorts cohorts;

  HeldFlags(Cohorts cohorts) {
    this.cohorts = cohorts;
  }

  /** Tells a course that the seminar is over: {@code seminar1Held}. */
  public static String ofSeminar(int number) {
    return "seminar" + number + "Held";
  }

  /** The flags that are true for every course of the cohort by now; a course that starts late starts with them. */
  public Set<String> of(String cohortId) {
    var held = new LinkedHashSet<String>();
    cohorts.seminars(cohortId).stream().filter(seminar -> seminar.heldAt() != null)
        .forEach(seminar -> held.add(ofSeminar(seminar.number())));
    cohorts.findMeeting(cohortId).filter(meeting -> meeting.heldAt() != null).ifPresent(meeting -> held.add(MEETING));
    return held;
  }
}
