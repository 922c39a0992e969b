package dk.roedtraad.process.shared;

import dk.roedtraad.domain.cohort.Track;
import java.util.List;
import org.springframework.stereotype.Component;

/** Which seminars a course has; {@code ${seminarPlan.numbers(track)}} in {@code cohort.bpmn}. */
@Component("seminarPlan")
public class SeminarPlan {

  /**
   * The seminars' numbers in order, from 1.
   *
   * @param track name of a {@link Track}, as the process variable holds it
   */
  public List<Integer> numbers(String track) {
    return Track.valueOf(track).seminarNumbers();
  }
}
