package dk.roedtraad.domain.leader;

import java.util.Collection;
import java.util.Collections;

/**
 * How a group of leaders is doing, in the sentence that stands first on the page: who looks once a month for two minutes
 * reads this and may close the page again. Nobody on leave, and nobody whose course is over, counts among those who
 * follow the plan.
 */
public final class StatusSentence {

  private static final String NOTHING_TO_DO = "Du behøver ikke gøre noget.";

  private StatusSentence() {}

  /** @param acts whether the reader is the one who follows up on those who are behind */
  public static String of(Collection<LeaderStatus> group, boolean acts) {
    if (group.isEmpty()) {
      return "Der er ingen ledere at vise endnu.";
    }
    return how(group) + " " + toDo(group, acts);
  }

  /** How they are doing, and nothing of what to do about it: for those who only hear of it. */
  public static String how(Collection<LeaderStatus> group) {
    return running(Collections.frequency(group, LeaderStatus.ON_TRACK), Collections.frequency(group, LeaderStatus.DELAYED))
        + paused(Collections.frequency(group, LeaderStatus.PAUSED));
  }

  private static String running(int onTrack, int behind) {
    int all = onTrack + behind;
    if (all == 0) {
      return "Ingen ledere er i gang lige nu.";
    }
    if (all == 1) {
      return onTrack == 1 ? "Lederen følger planen." : "Lederen er bagefter planen.";
    }
    if (behind == 0) {
      return "Alle " + all + " følger planen.";
    }
    return onTrack == 0 ? "Ingen af de " + all + " følger planen lige nu." : onTrack + " af " + all + " følger planen.";
  }

  private static String paused(int paused) {
    return paused == 0 ? "" : " " + paused + " er på pause.";
  }

  private static String toDo(Collection<LeaderStatus> group, boolean acts) {
    var standing = SchoolStanding.of(group);
    if (standing.behind() == 0) {
      return NOTHING_TO_DO;
    }
    return acts ? standing.behind() + " er bagefter og står øverst."
        : (standing.allInAll() + " " + NOTHING_TO_DO + " Kursets koordinator følger op.").strip();
  }
}
