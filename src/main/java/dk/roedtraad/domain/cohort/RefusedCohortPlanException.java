package dk.roedtraad.domain.cohort;

import java.util.List;
import java.util.stream.Collectors;

/** Dates that cannot be a plan; the message is Danish and meant for the coordinator. */
public class RefusedCohortPlanException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final transient List<PlanRefusal> refusals;

  public RefusedCohortPlanException(List<PlanRefusal> refusals) {
    super(refusals.stream().map(PlanRefusal::message).collect(Collectors.joining(" ")));
    this.refusals = List.copyOf(refusals);
  }

  /** In order of seminar; never empty. */
  public List<PlanRefusal> refusals() {
    return refusals;
  }
}
