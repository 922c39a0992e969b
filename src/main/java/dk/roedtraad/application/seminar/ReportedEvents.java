package dk.roedtraad.application.seminar;

import dk.roedtraad.application.answer.Answer;
import dk.roedtraad.application.answer.Answers;
import dk.roedtraad.application.seminar.EventsToCome.EventToCome;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Who has said "Meld afbud", and about what; the report's id is the business key. */
@Component
class ReportedEvents {

  private final Answers answers;
  private final EventsToCome events;

  ReportedEvents(Answers answers, EventsToCome events) {
    this.answers = answers;
    this.events = events;
  }

  Optional<String> leaderOf(String reportId) {
    return report(reportId).map(Answer::authorId);
  }

  /** Empty once the event is over, cancelled or no longer the leader's. */
  Optional<EventToCome> find(String reportId) {
    return report(reportId)
        .flatMap(report -> events.find(report.authorId(), CourseEvent.valueOf((String) report.values().get("event"))));
  }

  private Optional<Answer> report(String reportId) {
    return answers.find(reportId, AbsenceReportService.REPORT_FORM, 1);
  }
}
