package dk.roedtraad.process.shared;

import static dk.roedtraad.process.shared.CourseVariables.COHORT_ID;
import static dk.roedtraad.process.shared.CourseVariables.ROUND;
import static dk.roedtraad.process.shared.CourseVariables.SCHOOL_CODE;
import static dk.roedtraad.process.shared.CourseVariables.TRACK;

import dk.roedtraad.application.deadline.DueDates;
import dk.roedtraad.domain.cohort.Track;
import java.util.Date;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.stereotype.Component;

/** What the models call {@code deadlines}: {@code ${deadlines.due(execution, 'describeChallenges')}}. */
@Component("deadlines")
public class DeadlinesBean {

  private final DueDates dueDates;

  DeadlinesBean(DueDates dueDates) {
    this.dueDates = dueDates;
  }

  /**
   * The due date of a step that begins now; null for none. Does not fail where the cohort has no plan yet: a step without
   * a due date can still be done, a step that cannot begin cannot.
   */
  public Date due(VariableScope execution, String step) {
    return dueDates.due(step, COHORT_ID.get(execution), Track.valueOf(TRACK.get(execution)),
        ROUND.find(execution).orElse(null), SCHOOL_CODE.find(execution).orElse(null)).map(Date::from).orElse(null);
  }
}
