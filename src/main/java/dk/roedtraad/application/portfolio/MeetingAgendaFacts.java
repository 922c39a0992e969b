package dk.roedtraad.application.portfolio;

import dk.roedtraad.application.answer.FormFacts;
import dk.roedtraad.application.answer.FormTask;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Lets the form "Møde i lederteam" lead to the agenda of its own course and round. */
@Component
class MeetingAgendaFacts implements FormFacts {

  @Override
  public Set<String> forms() {
    return Set.of(MeetingAgendaService.FORM);
  }

  @Override
  public Map<String, Object> facts(FormTask task) {
    return Map.of("agendaCourse", task.courseId(), "agendaRound", task.round());
  }
}
