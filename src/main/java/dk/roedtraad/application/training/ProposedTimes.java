package dk.roedtraad.application.training;

import dk.roedtraad.application.answer.Answer;
import dk.roedtraad.domain.deadline.CopenhagenTime;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The times that a konsulent proposes, by the name under which the leader chooses one.
 *
 * @param options OPTION_1 to OPTION_3, in the order of the form
 * @param place where, or how
 */
record ProposedTimes(Map<String, Instant> options, String place) {

  /** What the leader chooses when no time fits. */
  static final String NONE = "NONE";
  static final String NONE_IN_WORDS = "Ingen af tiderne passer";

  static ProposedTimes of(Answer answer) {
    return of(answer.values());
  }

  static ProposedTimes of(Map<String, Object> values) {
    var options = new LinkedHashMap<String, Instant>();
    for (int number = 1; number <= 3; number++) {
      if (values.get("time" + number) instanceof String time) {
        options.put("OPTION_" + number, moment(time));
      }
    }
    return new ProposedTimes(options, (String) values.get("place"));
  }

  /** The form gives date and hour without an offset: a Danish wall clock. */
  private static Instant moment(String time) {
    var local = LocalDateTime.parse(time);
    return CopenhagenTime.at(local.toLocalDate(), local.toLocalTime());
  }
}
