package dk.roedtraad.application.portfolio;

import dk.roedtraad.application.access.Group;
import dk.roedtraad.application.access.SignedInUser;
import org.springframework.stereotype.Service;

/** Where somebody begins who has just logged in without a link that leads anywhere. */
@Service
public class StartPageService {

  /** What people come for. Who belongs to several groups begins with the first of them. */
  public enum Place {
    TASK, TASKS, MY_COHORTS, MY_COURSE, MY_LEADERS, OVERVIEW, OPERATIONS, EXPORTS
  }

  /** @param taskId the task to begin with; null for every other place */
  public record Start(Place place, String taskId) {}

  private final NextSteps nextSteps;

  StartPageService(NextSteps nextSteps) {
    this.nextSteps = nextSteps;
  }

  /**
   * A coordinator begins with "Holdoverblik", on top of which stands what the day brings; a leader with the next form, and
   * where there is none with "Mit forløb".
   */
  public Start of(SignedInUser person) {
    if (person.is(Group.COORDINATOR)) {
      return new Start(Place.MY_COHORTS, null);
    }
    if (person.is(Group.LEADER)) {
      return nextSteps.ofTasks(person.id()).stream().findFirst().map(next -> new Start(Place.TASK, next.taskId()))
          .orElse(new Start(Place.MY_COURSE, null));
    }
    if (person.is(Group.COACH)) {
      return new Start(Place.MY_LEADERS, null);
    }
    if (person.is(Group.MANAGER)) {
      return new Start(Place.OVERVIEW, null);
    }
    return new Start(person.is(Group.ADMINISTRATOR) ? Place.OPERATIONS
        : person.is(Group.EVALUATOR) ? Place.EXPORTS : Place.TASKS, null);
  }
}
