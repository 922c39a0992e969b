package dk.roedtraad.application.overview;

import dk.roedtraad.application.progress.CourseStep;
import java.util.List;

/**
 * Whether one leader hands in; never what.
 *
 * @param begun whether there is anything to tell: something is handed in, or its time has passed; an open form alone is
 *     nothing to tell
 * @param lacking whether the time of something has passed without it
 */
public record HandingIn(boolean begun, boolean lacking) {

  /** @param overdue how many open tasks are past their deadline */
  static HandingIn of(List<CourseStep> entered, int overdue) {
    var asked = AskedForm.of(entered).toList();
    boolean lacking = overdue > 0 || asked.stream().anyMatch(AskedForm::isLacking);
    return new HandingIn(lacking || asked.stream().anyMatch(form -> form.handedInAt().isPresent()), lacking);
  }
}
