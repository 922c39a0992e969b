package dk.roedtraad.domain.deadline;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** On which days the anchors fall for one cohort or one task; an anchor may be unknown, such as a third seminar. */
public record AnchorDates(Map<Anchor, LocalDate> days) {

  public AnchorDates {
    days = Map.copyOf(days);
  }

  public static AnchorDates none() {
    return new AnchorDates(Map.of());
  }

  public Optional<LocalDate> dayOf(Anchor anchor) {
    return Optional.ofNullable(days.get(anchor));
  }

  /** The same days, with this anchor known or moved. */
  public AnchorDates with(Anchor anchor, LocalDate day) {
    var changed = new EnumMap<Anchor, LocalDate>(Anchor.class);
    changed.putAll(days);
    changed.put(anchor, day);
    return new AnchorDates(changed);
  }

  /** Adds an event that may be the last one; a meeting held before the last seminar ends changes nothing. */
  public AnchorDates withEventEnding(LocalDate day) {
    var last = dayOf(Anchor.LAST_EVENT_END).filter(known -> known.isAfter(day)).orElse(day);
    return with(Anchor.LAST_EVENT_END, last);
  }
}
