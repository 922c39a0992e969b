package dk.roedtraad.application.cohortoverview;

import dk.roedtraad.application.Refusal;
import dk.roedtraad.application.cohort.CohortService;
import dk.roedtraad.application.course.Course;
import dk.roedtraad.application.course.Courses;
import dk.roedtraad.application.people.People;
import dk.roedtraad.application.people.Person;
import dk.roedtraad.application.reminder.Reminded;
import dk.roedtraad.application.reminder.Reminded.Outcome;
import dk.roedtraad.application.reminder.ReminderService;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** "Send venlig påmindelse": first who would get one and who would not, then the mails. Rights are the caller's matter. */
@Service
public class CohortReminders {

  private final CohortService cohorts;
  private final Courses courses;
  private final People people;
  private final ReminderService reminders;

  CohortReminders(CohortService cohorts, Courses courses, People people, ReminderService reminders) {
    this.cohorts = cohorts;
    this.courses = courses;
    this.people = people;
    this.reminders = reminders;
  }

  /**
   * Every leader of the cohort, by school and name. Writes nothing.
   *
   * @throws Refusal 404 for an unknown cohort
   */
  public List<ReminderLine> preview(String cohortId) {
    var ids = idsOf(cohortId);
    return lines(ids, reminders.wouldRemindNow(ids));
  }

  /**
   * Looks again how things are, and writes to those for whom there is still something to write.
   *
   * @param askedBy user id of the coordinator
   * @throws Refusal 404 for an unknown cohort, 400 without a leader and for one who is not in the cohort
   */
  public List<ReminderLine> send(String cohortId, Collection<String> courseIds, String askedBy) {
    var ids = idsOf(cohortId);
    if (courseIds == null || courseIds.isEmpty()) {
      throw Refusal.badInput("Der er ikke valgt nogen. Vælg mindst én leder.");
    }
    if (!ids.containsAll(courseIds)) {
      throw Refusal.badInput("En af de valgte er ikke på holdet. Indlæs siden igen, og prøv en gang til.");
    }
    return lines(ids, reminders.remindNow(courseIds, askedBy));
  }

  private List<String> idsOf(String cohortId) {
    return courses.ofCohort(cohorts.get(cohortId).id()).stream().map(Course::id).toList();
  }

  private List<ReminderLine> lines(List<String> order, List<Reminded> reminded) {
    var names = people.findAll(reminded.stream().map(Reminded::leaderId).toList()).stream()
        .collect(Collectors.toMap(Person::id, Person::name));
    var byCourse = reminded.stream().collect(Collectors.toMap(Reminded::courseId, Function.identity()));
    return order.stream().filter(byCourse::containsKey).map(byCourse::get).map(one -> line(one, names)).toList();
  }

  private static ReminderLine line(Reminded one, Map<String, String> names) {
    return new ReminderLine(one.courseId(), names.getOrDefault(one.leaderId(), one.leaderId()),
        one.outcome() == Outcome.QUEUED, one.outcome(), one.outcome().danish(), one.tasks());
  }
}
