package dk.roedtraad.application.meeting;

import dk.roedtraad.application.answer.ContinueAnyway;
import dk.roedtraad.application.answer.FormFacts;
import dk.roedtraad.application.answer.FormRule;
import dk.roedtraad.application.answer.FormTask;
import dk.roedtraad.application.cohort.Cohort;
import dk.roedtraad.application.cohort.Cohorts;
import dk.roedtraad.application.cohort.Seminar;
import dk.roedtraad.application.deadline.MeetingWindowTable;
import dk.roedtraad.application.deadline.SchoolCalendars;
import dk.roedtraad.domain.answer.Fault;
import dk.roedtraad.domain.deadline.CopenhagenTime;
import dk.roedtraad.domain.deadline.DanishDates;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * "Vælg dato for møde på tværs": shows the window that the coordinators' table gives. A day outside it needs a reason; a day
 * before the last seminar is over is refused, and so is the past; one on which many schools are closed has to be
 * confirmed.
 */
@Component
class MeetingForm implements FormFacts, FormRule {

  private static final String DATE_LABEL = "Dato for mødet";

  private final Cohorts cohorts;
  private final MeetingWindowTable windows;
  private final SchoolCalendars calendars;
  private final Clock clock;

  MeetingForm(Cohorts cohorts, MeetingWindowTable windows, SchoolCalendars calendars, Clock clock) {
    this.cohorts = cohorts;
    this.windows = windows;
    this.calendars = calendars;
    this.clock = clock;
  }

  @Override
  public Set<String> forms() {
    return Set.of(MeetingService.CHOOSE_DATE_FORM);
  }

  @Override
  public Map<String, Object> facts(FormTask task) {
    var facts = new LinkedHashMap<String, Object>();
    lastSeminar(task).map(Seminar::lastDay).ifPresent(lastDay -> {
      var rule = windows.ruleAfter(lastDay);
      var window = rule.windowAfter(lastDay);
      facts.put("period", rule.inWords());
      facts.put("earliest", DanishDates.full(window.earliest()));
      facts.put("latest", DanishDates.full(window.latest()));
      facts.put("workingDaysInWindow", window.workingDays(calendars.usual()));
      if (window.fallsInSummer()) {
        facts.put("summerWarning", "Det meste af perioden ligger i sommerferien, hvor mange er væk. Vælg en dag uden "
            + "for ferien, og skriv en begrundelse, hvis den ligger uden for perioden.");
      }
    });
    return facts;
  }

  @Override
  public List<Fault> check(FormTask task, Map<String, Object> values) {
    var faults = new ArrayList<Fault>();
    if (values.get("meetingDate") instanceof String date) {
      lastSeminar(task).map(Seminar::lastDay).ifPresent(lastDay ->
          checkDate(LocalDate.parse(date), isBlank(values.get("reason")), lastDay, faults));
    }
    checkHours(values, faults);
    return faults.isEmpty() ? ContinueAnyway.unlessConfirmed(values, closed(values), "Skal datoen gælde alligevel?")
        : faults;
  }

  private void checkHours(Map<String, Object> values, List<Fault> faults) {
    if (values.get("meetingStart") instanceof String start && values.get("meetingEnd") instanceof String end
        && !LocalTime.parse(end).isAfter(LocalTime.parse(start))) {
      faults.add(new Fault("meetingEnd", "Slutter kl.",
          "skal være senere end " + DanishDates.clock(LocalTime.parse(start)) + ", hvor mødet begynder."));
    } else if (faults.isEmpty() && values.get("meetingDate") instanceof String date
        && values.get("meetingStart") instanceof String start
        && !CopenhagenTime.at(LocalDate.parse(date), LocalTime.parse(start)).isAfter(clock.instant())) {
      faults.add(new Fault("meetingDate", DATE_LABEL, "ligger tilbage i tiden. Vælg en dag, der kommer."));
    }
  }

  /** A day on which people of many schools would be away. */
  private List<Fault> closed(Map<String, Object> values) {
    if (!(values.get("meetingDate") instanceof String date)) {
      return List.of();
    }
    var day = LocalDate.parse(date);
    return calendars.usual().closedSomewhereOn(day).map(closed -> new Fault("meetingDate", DATE_LABEL,
        switch (closed.kind()) {
          case WEEKEND -> DanishDates.full(day) + " ligger i en weekend.";
          case HOLIDAY -> DanishDates.full(day) + " er " + closed.reason() + ".";
          case CLOSURE -> "mange skoler er lukket: " + closed.reason() + ".";
        })).stream().toList();
  }

  private static boolean isBlank(Object value) {
    return value == null || value.toString().isBlank();
  }

  private void checkDate(LocalDate date, boolean noReason, LocalDate lastSeminarDay, List<Fault> faults) {
    var window = windows.ruleAfter(lastSeminarDay).windowAfter(lastSeminarDay);
    if (!date.isAfter(lastSeminarDay)) {
      faults.add(new Fault("meetingDate", DATE_LABEL, "skal ligge efter det sidste internat, der slutter "
          + DanishDates.full(lastSeminarDay) + "."));
    } else if (!window.contains(date) && noReason) {
      faults.add(new Fault("reason", "Begrundelse", "skal udfyldes, fordi datoen ligger uden for perioden fra "
          + DanishDates.longDate(window.earliest()) + " til " + DanishDates.longDate(window.latest()) + "."));
    }
  }

  private Optional<Seminar> lastSeminar(FormTask task) {
    return cohorts.find(task.courseId()).map(Cohort::track)
        .flatMap(track -> cohorts.findSeminar(task.courseId(), track.seminars()));
  }
}
