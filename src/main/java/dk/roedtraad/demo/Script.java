package dk.roedtraad.demo;

import dk.roedtraad.application.access.Group;
import dk.roedtraad.application.play.OpenForm;
import java.time.Instant;
import java.util.Map;
import java.util.Set;

/** Who of the invented people acts, and what they are told to write. */
interface Script {

  /** Whether the person who has that task is one of the invented, at that moment. */
  boolean isPlayed(OpenForm form, Instant now);

  /** Values that the form is to hold, by field key; everything else is made up. */
  default Map<String, Object> given(String cohortId, OpenForm form, Map<String, Object> opened) {
    return Map.of();
  }

  /**
   * Leaders, konsulenter and managers, except for those whom somebody at a screen plays.
   *
   * @param coordinator whether the coordinator is played too
   */
  static Script everybody(boolean coordinator, Set<String> except) {
    return (form, now) -> (coordinator || !Group.COORDINATOR.id().equals(form.form().owner()))
        && !except.contains(form.assigneeId());
  }
}
