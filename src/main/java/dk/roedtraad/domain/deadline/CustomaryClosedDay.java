package dk.roedtraad.domain.deadline;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.EnumSet;
import java.util.Set;

/** Days that are no public holidays by law, but on which many Danish schools are closed all the same. */
public enum CustomaryClosedDay {
  LABOUR_DAY(MonthDay.of(5, 1), "1. maj"),
  CONSTITUTION_DAY(MonthDay.of(6, 5), "grundlovsdag"),
  CHRISTMAS_EVE(MonthDay.of(12, 24), "juleaftensdag"),
  NEW_YEARS_EVE(MonthDay.of(12, 31), "nytårsaftensdag");

  private final MonthDay day;
  private final String danishName;

  CustomaryClosedDay(MonthDay day, String danishName) {
    this.day = day;
    this.danishName = danishName;
  }

  /** Closed unless a school says otherwise. 1 May is not among them: most vocational schools teach on it. */
  public static Set<CustomaryClosedDay> closedByDefault() {
    return EnumSet.of(CONSTITUTION_DAY, CHRISTMAS_EVE, NEW_YEARS_EVE);
  }

  /** As it is written inside a sentence. */
  public String danishName() {
    return danishName;
  }

  boolean fallsOn(LocalDate date) {
    return MonthDay.from(date).equals(day);
  }
}
