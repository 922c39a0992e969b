package dk.roedtraad.application.seminar;

import dk.roedtraad.application.answer.FormFacts;
import dk.roedtraad.application.answer.FormRule;
import dk.roedtraad.application.answer.FormTask;
import dk.roedtraad.application.course.Course;
import dk.roedtraad.application.people.People;
import dk.roedtraad.application.people.School;
import dk.roedtraad.domain.answer.Fault;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** "Meld afbud", and what the coordinator sees of it. */
@Component
class ReportAbsenceForms implements FormFacts, FormRule {

  private static final String NOTE_FORM = "report-absence-note-absence";

  private final EventsToCome events;
  private final ReportedEvents reported;
  private final People people;

  ReportAbsenceForms(EventsToCome events, ReportedEvents reported, People people) {
    this.events = events;
    this.reported = reported;
    this.people = people;
  }

  @Override
  public Set<String> forms() {
    return Set.of(AbsenceReportService.REPORT_FORM, NOTE_FORM);
  }

  @Override
  public Map<String, Object> facts(FormTask task) {
    return task.formId().equals(NOTE_FORM) ? facts(task.courseId()) : Map.of();
  }

  private Map<String, Object> facts(String reportId) {
    var facts = new LinkedHashMap<String, Object>();
    reported.leaderOf(reportId).ifPresent(leader -> facts.put("leaderName", people.nameOf(leader)));
    reported.find(reportId).ifPresent(event -> {
      facts.put("eventTitle", event.name());
      facts.put("schoolName", schoolOf(event.course()));
    });
    return facts;
  }

  private String schoolOf(Course course) {
    return people.findSchool(course.schoolCode()).map(School::name).orElse(course.schoolCode());
  }

  /** Only what is still ahead of that leader. */
  @Override
  public List<Fault> check(FormTask task, Map<String, Object> values) {
    return values.get("event") instanceof String event && task.formId().equals(AbsenceReportService.REPORT_FORM)
        && events.find(task.assigneeId(), CourseEvent.valueOf(event)).isEmpty()
        ? List.of(new Fault("event", "Hvad kan du ikke komme til?", "du har ikke det internat eller møde foran dig, "
            + "eller det har ingen dato endnu. Vælg et andet.")) : List.of();
  }
}
