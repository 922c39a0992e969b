package dk.roedtraad.domain.cohort;

import dk.roedtraad.domain.cohort.PlanWarning.Kind;
import dk.roedtraad.domain.deadline.ClosedDay;
import dk.roedtraad.domain.deadline.DanishDates;
import dk.roedtraad.domain.deadline.MeetingWindow;
import dk.roedtraad.domain.deadline.SchoolCalendar;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a coordinator should think about once more before a plan is followed.
 *
 * <p>Nothing here refuses a plan: a seminar on a Saturday may be just what the leaders asked for.
 */
public final class CohortPlanCheck {
  private static final int WEEKS_BETWEEN_SEMINARS = 4;
  private static final int WORKING_DAYS_OF_NOTICE = 20;
  private static final int YEARS_AHEAD = 2;
  private static final int FEW_WORKING_DAYS = 10;

  private CohortPlanCheck() {}

  /**
   * The warnings in order of seminar, the cross-school meeting last.
   *
   * @param meeting when the cross-school meeting may be held, on the track that has one
   * @param calendar the usual one while no school is known
   */
  public static List<PlanWarning> warnings(CohortPlan plan, Optional<MeetingWindow> meeting, SchoolCalendar calendar,
      LocalDate today) {
    var warnings = new ArrayList<PlanWarning>();
    for (int seminar : plan.track().seminarNumbers()) {
      farFromToday(plan, seminar, today).ifPresent(warnings::add);
      warnings.addAll(closedDays(plan, seminar, calendar));
      if (seminar == 1) {
        shortNotice(plan, calendar, today).ifPresent(warnings::add);
      } else {
        closeTogether(plan, seminar).ifPresent(warnings::add);
      }
    }
    meeting.flatMap(window -> meeting(window, calendar)).ifPresent(warnings::add);
    return List.copyOf(warnings);
  }

  /**
   * Dates that were given but belong to no seminar of the track: a sign that the wrong track was chosen.
   *
   * @param firstDays as they come from the form, where those not given are null
   */
  public static List<PlanWarning> unusedDates(Track track, List<LocalDate> firstDays) {
    var warnings = new ArrayList<PlanWarning>();
    for (int seminar = track.seminars() + 1; seminar <= firstDays.size(); seminar++) {
      var day = firstDays.get(seminar - 1);
      if (day != null) {
        warnings.add(new PlanWarning(Kind.UNUSED_DATE, seminar,
            "Datoen " + DanishDates.longDate(day) + " bliver ikke brugt: sporet " + track.danishName() + " har "
                + (track.seminars() == 1 ? "kun ét seminar." : "kun " + track.seminars() + " internater."),
            "bliver ikke brugt"));
      }
    }
    return List.copyOf(warnings);
  }

  /**
   * The seminars on whose days single schools are closed, in order of seminar.
   *
   * @param calendars of schools that have told us their closures, by the school's name
   */
  public static List<PlanWarning> closedSchools(CohortPlan plan, Map<String, SchoolCalendar> calendars) {
    var warnings = new ArrayList<PlanWarning>();
    for (int seminar : plan.track().seminarNumbers()) {
      var schoolsByReason = new LinkedHashMap<String, Set<String>>();
      calendars.forEach((school, calendar) -> Stream.of(plan.firstDay(seminar), plan.lastDay(seminar))
          .flatMap(day -> calendar.closedOn(day).stream()).filter(closed -> closed.kind() == ClosedDay.Kind.CLOSURE)
          .forEach(closed -> schoolsByReason.computeIfAbsent(closed.reason(), none -> new LinkedHashSet<>()).add(school)));
      schoolsByReason.forEach((reason, schools) -> warnings.add(new PlanWarning(Kind.CLOSURE, seminar,
          named(plan, seminar) + ": " + String.join(", ", schools) + " holder lukket: " + reason + ".",
          "lukket på " + String.join(", ", schools) + ": " + reason)));
    }
    return List.copyOf(warnings);
  }

  private static Optional<PlanWarning> farFromToday(CohortPlan plan, int seminar, LocalDate today) {
    var day = plan.firstDay(seminar);
    if (day.isBefore(today)) {
      return Optional.of(new PlanWarning(Kind.PAST, seminar,
          named(plan, seminar) + " ligger tilbage i tiden.", "ligger tilbage i tiden"));
    }
    return day.isAfter(today.plusYears(YEARS_AHEAD))
        ? Optional.of(new PlanWarning(Kind.FAR_AHEAD, seminar,
            named(plan, seminar) + " ligger mere end to år ude i fremtiden. Er årstallet rigtigt?",
            "ligger mere end to år ude i fremtiden"))
        : Optional.empty();
  }

  /** One warning for each reason: a seminar with both days in the same weekend is not warned about twice. */
  private static List<PlanWarning> closedDays(CohortPlan plan, int seminar, SchoolCalendar calendar) {
    var daysByReason = new LinkedHashMap<ClosedDay, List<LocalDate>>();
    Stream.of(plan.firstDay(seminar), plan.lastDay(seminar)).forEach(day ->
        calendar.closedSomewhereOn(day).map(CohortPlanCheck::reason).ifPresent(reason ->
            daysByReason.computeIfAbsent(reason, key -> new ArrayList<>()).add(day)));
    return daysByReason.entrySet().stream()
        .map(entry -> closedWarning(plan, seminar, entry.getKey(), entry.getValue()))
        .toList();
  }

  /** Saturday and Sunday are one reason. */
  private static ClosedDay reason(ClosedDay closed) {
    return closed.kind() == ClosedDay.Kind.WEEKEND ? new ClosedDay(ClosedDay.Kind.WEEKEND, "weekend") : closed;
  }

  private static PlanWarning closedWarning(CohortPlan plan, int seminar, ClosedDay closed, List<LocalDate> days) {
    var first = days.get(0);
    var last = days.get(days.size() - 1);
    var name = plan.track().seminarName(seminar);
    var when = days.size() == 1 ? DanishDates.full(first) : DanishDates.range(first, last);
    return switch (closed.kind()) {
      case WEEKEND -> new PlanWarning(Kind.WEEKEND, seminar,
          name + ": " + when + " ligger i en weekend.",
          (days.size() == 1 ? DanishDates.weekdayAndDay(first) : when) + " ligger i en weekend");
      case HOLIDAY -> new PlanWarning(Kind.HOLIDAY, seminar,
          name + ": " + DanishDates.full(first) + " er " + closed.reason() + ".",
          DanishDates.weekdayAndDay(first) + " er " + closed.reason());
      case CLOSURE -> new PlanWarning(Kind.CLOSURE, seminar,
          name + ": " + when + " er mange skoler lukket: " + closed.reason() + ".",
          "mange skoler er lukket: " + closed.reason());
    };
  }

  private static Optional<PlanWarning> shortNotice(CohortPlan plan, SchoolCalendar calendar, LocalDate today) {
    var first = plan.firstDay(1);
    if (first.isBefore(today) || !calendar.shift(first, -WORKING_DAYS_OF_NOTICE).isBefore(today)) {
      return Optional.empty();
    }
    int left = calendar.workingDaysIn(today, first.minusDays(1));
    var days = left == 1 ? "1 arbejdsdag" : left + " arbejdsdage";
    return Optional.of(new PlanWarning(Kind.SHORT_NOTICE, 1,
        "Der er kun " + days + " til " + named(plan, 1) + ". Deltagerne får kort tid til at forberede sig.",
        "kun " + days + " til"));
  }

  private static Optional<PlanWarning> closeTogether(CohortPlan plan, int seminar) {
    var earliest = plan.firstDay(seminar - 1).plusWeeks(WEEKS_BETWEEN_SEMINARS);
    return plan.firstDay(seminar).isBefore(earliest)
        ? Optional.of(new PlanWarning(Kind.CLOSE_TOGETHER, seminar,
            "Der er under fire uger mellem " + named(plan, seminar - 1) + " og " + named(plan, seminar) + ".",
            "under fire uger efter " + plan.track().seminarName(seminar - 1)))
        : Optional.empty();
  }

  private static Optional<PlanWarning> meeting(MeetingWindow window, SchoolCalendar calendar) {
    int left = window.workingDays(calendar);
    var text = "Møde på tværs af modelskoler skal holdes " + DanishDates.range(window.earliest(), window.latest());
    var days = left == 1 ? "1 arbejdsdag" : left + " arbejdsdage";
    if (window.fallsInSummer()) {
      return Optional.of(new PlanWarning(Kind.MEETING_IN_SUMMER, 0,
          text + ". Det meste af tiden er sommerferie, og der er kun " + days + ".",
          "mest sommerferie, kun " + days));
    }
    return left < FEW_WORKING_DAYS
        ? Optional.of(new PlanWarning(Kind.FEW_MEETING_DAYS, 0, text + ". Der er kun " + days + ".", "kun " + days))
        : Optional.empty();
  }

  private static String named(CohortPlan plan, int seminar) {
    return plan.track().seminarName(seminar) + " (" + plan.daysOf(seminar) + ")";
  }
}
