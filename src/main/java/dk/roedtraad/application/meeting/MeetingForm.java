package dk.roedtraad.application.meeting;

import dk.roedtraad.application.answer.FormFacts;
import dk.roedtraad.application.answer.FormRule;
import dk.roedtraad.application.answer.FormTask;
import dk.roedtraad.application.cohort.Cohort;
import dk.roedtraad.application.cohort.Cohorts;
import dk.roedtraad.application.cohort.Seminar;
import dk.roedtraad.domain.answer.Fault;
import dk.roedtraad.domain.deadline.DanishDates;
import dk.roedtraad.domain.deadline.MeetingWindow;
import dk.roedtraad.domain.deadline.SchoolCalendar;
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
 * "Vælg dato for møde på tværs": shows the window of two to three months. A day outside it needs a reason; a day
 * before the last seminar is over is refused.
 */
@Component
class MeetingForm implements FormFacts, FormRule {

  private final Cohorts cohorts;

  MeetingForm(Cohorts cohorts) {
    this.cohorts = cohorts;
  }

  @Override
  public Set<String> forms() {
    return Set.of(MeetingService.CHOOSE_DATE_FORM);
  }

  @Override
  public Map<String, Object> facts(FormTask task) {
    var facts = new LinkedHashMap<String, Object>();
    lastSeminar(task).map(Seminar::lastDay).map(MeetingWindow::after).ifPresent(window -> {
      facts.put("earliest", DanishDates.full(window.earliest()));
      facts.put("latest", DanishDates.full(window.latest()));
      facts.put("workingDaysInWindow", window.workingDays(SchoolCalendar.usual()));
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
    if (values.get("meetingStart") instanceof String start && values.get("meetingEnd") instanceof String end
        && !LocalTime.parse(end).isAfter(LocalTime.parse(start))) {
      faults.add(new Fault("meetingEnd", "Slutter kl.",
          "skal være senere end " + DanishDates.clock(LocalTime.parse(start)) + ", hvor mødet begynder."));
    }
    return faults;
  }

  private static boolean isBlank(Object value) {
    return value == null || value.toString().isBlank();
  }

  private static void checkDate(LocalDate date, boolean noReason, LocalDate lastSeminarDay, List<Fault> faults) {
    var window = MeetingWindow.after(lastSeminarDay);
    if (!date.isAfter(lastSeminarDay)) {
      faults.add(new Fault("meetingDate", "Dato for mødet", "skal ligge efter det sidste internat, der slutter "
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
