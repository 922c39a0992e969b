package dk.roedtraad.application.course;

import java.time.Instant;
import java.util.List;

/** Where the figures of closed cohorts are kept, for good. Joins the caller's transaction. */
public interface CriteriaFigures {

  /** Keeps the figures of a cohort that has none; those that it has are never changed. */
  void keep(String cohortId, List<CriteriaFigure> figures, Instant at);

  /** In no particular order; empty where none were made. */
  List<CriteriaFigure> ofCohort(String cohortId);
}
