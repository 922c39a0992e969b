package dk.roedtraad.application.dialogue;

import dk.roedtraad.application.answer.FormFacts;
import dk.roedtraad.application.answer.FormTask;
import dk.roedtraad.application.overview.SchoolStandings;
import dk.roedtraad.application.people.People;
import dk.roedtraad.application.people.School;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * What the two forms of "Status og fremdrift" show: the numbers of the page "Forløb" at the moment they are opened. The
 * school's status is filled in by them, as a suggestion; where a number would be about one leader, nothing is.
 */
@Component
class DialogueForms implements FormFacts {

  private final Dialogues dialogues;
  private final SchoolStandings standings;
  private final People people;

  DialogueForms(Dialogues dialogues, SchoolStandings standings, People people) {
    this.dialogues = dialogues;
    this.standings = standings;
    this.people = people;
  }

  @Override
  public Set<String> forms() {
    return Set.of(DialogueService.GIVE_STATUS, DialogueService.ANSWER_SCHOOL);
  }

  @Override
  public Map<String, Object> facts(FormTask task) {
    return dialogues.find(task.courseId()).map(dialogue -> facts(dialogue, task)).orElse(Map.of());
  }

  private Map<String, Object> facts(Dialogue dialogue, FormTask task) {
    var standing = standings.of(dialogue.schoolCode());
    var facts = new LinkedHashMap<String, Object>();
    facts.put("schoolName", people.findSchool(dialogue.schoolCode()).map(School::name).orElse(dialogue.schoolCode()));
    facts.put("standing", standing.sentence());
    if (DialogueService.GIVE_STATUS.equals(task.formId())) {
      standing.status().ifPresent(status -> facts.put("status", status.name()));
    }
    return facts;
  }
}
