package dk.roedtraad.domain.leader;

import dk.roedtraad.domain.dialogue.SchoolStatus;
import java.util.Collection;
import java.util.Collections;
import java.util.Optional;

/**
 * How the leaders of one school are doing, in numbers: for what comes to a manager unasked, which must tell nothing about
 * one person. Of a single leader under way it therefore says that there is one, and not how it goes.
 *
 * @param onTrack how many follow the plan
 * @param behind how many are behind it
 * @param paused how many are on leave, and counted among neither
 */
public record SchoolStanding(int onTrack, int behind, int paused) {

  public static SchoolStanding of(Collection<LeaderStatus> leaders) {
    return new SchoolStanding(Collections.frequency(leaders, LeaderStatus.ON_TRACK),
        Collections.frequency(leaders, LeaderStatus.DELAYED), Collections.frequency(leaders, LeaderStatus.PAUSED));
  }

  /** How many are under way and not on leave. */
  public int active() {
    return onTrack + behind;
  }

  /** Whether a number would say how one person is doing. */
  public boolean isAboutOnePerson() {
    return active() == 1;
  }

  /**
   * What the numbers suggest for the school as a whole: it follows the plan as long as at least two of three leaders do,
   * or only one does not. Somebody who is a little late does not put a whole school behind, however small the school, and
   * the coordinator follows that person up. Empty
   * where nobody is under way, or where it would say how one person is doing.
   */
  public Optional<SchoolStatus> status() {
    if (active() < 2) {
      return Optional.empty();
    }
    return Optional.of(behind < 2 || onTrack >= 2 * behind ? SchoolStatus.ON_TRACK : SchoolStatus.BEHIND);
  }

  /** What {@link #status} adds to the numbers, beginning with a space; empty where all in all the plan is followed. */
  String allInAll() {
    return status().filter(SchoolStatus.BEHIND::equals)
        .map(behindPlan -> " Samlet set er gruppen bagefter planen.").orElse("");
  }

  /** "4 af 5 ledere følger planen", without its full stop; short enough for a subject. */
  public String headline() {
    if (active() == 0) {
      return "ingen ledere er i gang";
    }
    if (isAboutOnePerson()) {
      return "1 leder er i gang";
    }
    if (behind == 0) {
      return "alle " + active() + " ledere følger planen";
    }
    return onTrack == 0 ? "ingen af de " + active() + " ledere følger planen lige nu"
        : onTrack + " af " + active() + " ledere følger planen";
  }

  /**
   * As {@link #headline}, with what it means for the school, and how many are on leave. One alone is not told of: it would
   * be that person's leave.
   */
  public String sentence() {
    var words = headline();
    return Character.toUpperCase(words.charAt(0)) + words.substring(1) + "." + allInAll()
        + (paused < 2 ? "" : " " + paused + " er på pause.");
  }
}
