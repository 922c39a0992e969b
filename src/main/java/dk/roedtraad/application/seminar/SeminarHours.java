package dk.roedtraad.application.seminar;

import dk.roedtraad.application.cohort.Seminar;
import dk.roedtraad.domain.answer.Fault;
import dk.roedtraad.domain.deadline.CopenhagenTime;
import dk.roedtraad.domain.deadline.DanishDates;
import dk.roedtraad.domain.seminar.SeminarTimes;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The hours of a seminar's two days as forms ask for them: {@code day1Start} to {@code day2End}. */
public final class SeminarHours {

  private SeminarHours() {}

  /** Reads values that have passed the form's own check. */
  public static SeminarTimes of(Map<String, Object> values) {
    return new SeminarTimes(hour(values, "day1Start"), hour(values, "day1End"), hour(values, "day2Start"),
        hour(values, "day2End"));
  }

  /** The hours as they are planned or settled now. */
  public static SeminarTimes of(Seminar seminar) {
    return new SeminarTimes(CopenhagenTime.hourOf(seminar.startsAt()), CopenhagenTime.hourOf(seminar.day1EndsAt()),
        CopenhagenTime.hourOf(seminar.day2StartsAt()), CopenhagenTime.hourOf(seminar.endsAt()));
  }

  /** What the fields open with. */
  public static Map<String, Object> fields(SeminarTimes times) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("day1Start", times.day1Start().toString());
    fields.put("day1End", times.day1End().toString());
    fields.put("day2Start", times.day2Start().toString());
    fields.put("day2End", times.day2End().toString());
    return fields;
  }

  /** A fault for each day that does not end after it begins. */
  public static List<Fault> faults(Map<String, Object> values) {
    return Stream.of(1, 2).flatMap(day -> fault(day, values).stream()).toList();
  }

  private static Optional<Fault> fault(int day, Map<String, Object> values) {
    var start = hour(values, "day" + day + "Start");
    var end = hour(values, "day" + day + "End");
    return start == null || end == null || end.isAfter(start) ? Optional.empty()
        : Optional.of(new Fault("day" + day + "End", "Dag " + day + " slutter kl.",
            "skal være senere end " + DanishDates.clock(start) + ", hvor dagen begynder."));
  }

  private static LocalTime hour(Map<String, Object> values, String key) {
    return values.get(key) instanceof String text ? LocalTime.parse(text) : null;
  }
}
