package dk.roedtraad.application.portfolio;

import dk.roedtraad.application.answer.DraftService;
import dk.roedtraad.application.answer.FormKey;
import dk.roedtraad.application.answer.Forms;
import dk.roedtraad.application.answer.OwnDraft;
import dk.roedtraad.application.cohort.Cohort;
import dk.roedtraad.application.cohort.Cohorts;
import dk.roedtraad.application.course.Course;
import dk.roedtraad.application.course.Courses;
import dk.roedtraad.application.people.People;
import dk.roedtraad.domain.deadline.DanishDates;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** "Kladder": where a person finds again what was never handed in, also when its task is long over. */
@Service
public class MyDraftService {

  private final DraftService drafts;
  private final Forms forms;
  private final Courses courses;
  private final Cohorts cohorts;
  private final People people;

  MyDraftService(DraftService drafts, Forms forms, Courses courses, Cohorts cohorts, People people) {
    this.drafts = drafts;
    this.forms = forms;
    this.courses = courses;
    this.cohorts = cohorts;
    this.people = people;
  }

  /** All of this person's own, the newest first. One in which everything was deleted again has nothing to show. */
  @Transactional(readOnly = true)
  public List<MyDraft> of(String personId) {
    return drafts.ofPerson(personId).stream().map(draft -> inWords(draft, personId))
        .filter(draft -> !draft.fields().isEmpty()).toList();
  }

  private MyDraft inWords(OwnDraft draft, String personId) {
    var key = new FormKey(draft.courseId(), draft.formId(), draft.round());
    boolean start = key.isOfStart();
    return new MyDraft(draft.courseId(), draft.formId(), draft.round(), title(draft, start), about(draft, personId),
        DanishDates.fullWithClock(draft.savedAt()), draft.taskId(), start,
        FieldTexts.of(forms.newest(draft.formId()).orElse(null), draft.values()));
  }

  private static String title(OwnDraft draft, boolean start) {
    return draft.round() > 1 && !start ? draft.title() + " (runde " + draft.round() + ")" : draft.title();
  }

  private String about(OwnDraft draft, String personId) {
    var course = courses.find(draft.courseId());
    var cohort = cohorts.find(course.map(Course::cohortId).orElse(draft.courseId())).map(Cohort::name).orElse(null);
    return course.map(Course::leaderId).filter(leader -> !leader.equals(personId))
        .map(leader -> people.nameOf(leader) + ", " + cohort).orElse(cohort);
  }
}
