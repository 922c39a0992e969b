package dk.roedtraad.application.portfolio;

import dk.roedtraad.application.access.SignedInUser;
import dk.roedtraad.application.answer.Answer;
import dk.roedtraad.application.answer.Answers;
import dk.roedtraad.application.course.Course;
import dk.roedtraad.application.course.Courses;
import dk.roedtraad.application.progress.CourseStep;
import dk.roedtraad.application.progress.CourseSteps;
import dk.roedtraad.domain.deadline.CopenhagenTime;
import dk.roedtraad.domain.deadline.DanishDates;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/**
 * Where a link in a mail leads by now. Mails are read late: the task may be handed in, or its internat may have begun.
 * A task of somebody else and one that never was are told in the same words.
 */
@Service
public class TaskLinkService {

  private static final String NOT_YOURS =
      "Opgaven er ikke hos dig. Den kan være afsluttet eller givet videre, eller linket er ikke kommet helt med.";

  private final Answers answers;
  private final Courses courses;
  private final CourseSteps steps;
  private final NextSteps nextSteps;

  TaskLinkService(Answers answers, Courses courses, CourseSteps steps, NextSteps nextSteps) {
    this.answers = answers;
    this.courses = courses;
    this.steps = steps;
    this.nextSteps = nextSteps;
  }

  public TaskLink follow(String taskId, SignedInUser reader) {
    if (nextSteps.ofTasks(reader.id()).stream().anyMatch(task -> taskId.equals(task.taskId()))) {
      return new TaskLink(taskId, null, null);
    }
    var next = nextSteps.of(reader.id()).orElse(null);
    var sent = answers.findByTask(taskId).filter(answer -> answer.authorId().equals(reader.id()));
    if (sent.isPresent()) {
      return new TaskLink(null, alreadySent(sent.get().submittedAt()), next);
    }
    return ended(taskId, reader.id(), next).orElseGet(() -> new TaskLink(null, NOT_YOURS, next));
  }

  /** A form of the reader's own course that was left undone: it may wait elsewhere, or have been handed in there. */
  private Optional<TaskLink> ended(String taskId, String leaderId, NextStep next) {
    var own = courses.ofLeader(leaderId);
    var all = steps.ofCourses(own.stream().map(Course::id).toList());
    return all.stream().filter(step -> step.id().equals(taskId) && step.formId() != null && !step.isOpen()).findFirst()
        .flatMap(step -> nowInAnotherTask(step, leaderId, all, next));
  }

  private Optional<TaskLink> nowInAnotherTask(CourseStep step, String leaderId, List<CourseStep> all, NextStep next) {
    var mine = nextSteps.ofTasks(leaderId).stream().map(NextStep::taskId).toList();
    var late = all.stream().filter(other -> other.isOpen() && isSameForm(other, step) && mine.contains(other.id()))
        .findFirst();
    if (late.isPresent()) {
      return Optional.of(new TaskLink(late.get().id(),
          "Opgaven er flyttet, fordi forløbet er gået videre. Den kan stadig indsendes.", next));
    }
    return answers.find(step.courseId(), step.formId(), step.round())
        .filter(answer -> answer.authorId().equals(leaderId)).map(Answer::submittedAt)
        .map(at -> new TaskLink(null, alreadySent(at), next));
  }

  private static boolean isSameForm(CourseStep one, CourseStep other) {
    return other.formId().equals(one.formId()) && one.round() == other.round()
        && one.courseId().equals(other.courseId());
  }

  private static String alreadySent(Instant at) {
    return "Du har allerede indsendt opgaven – " + DanishDates.fullWithClock(at) + ". Tak for det.";
  }
}
