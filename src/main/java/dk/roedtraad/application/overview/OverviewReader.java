package dk.roedtraad.application.overview;

import dk.roedtraad.application.cohort.CohortSummary;
import dk.roedtraad.application.overview.Overview.Line;
import dk.roedtraad.application.overview.Overview.TrackSteps;
import java.util.List;

/** Is told how it goes piece by piece, so that nobody has to hold thousands of leaders at a time. */
public interface OverviewReader {

  /** All cohorts that one may choose from, the newest first. Comes first. */
  void cohorts(List<CohortSummary> known);

  /** The leaders of one cohort, those who are behind first. */
  void leaders(List<Line> ofCohort);

  /** What they come to. Comes last. */
  void totals(String sentence, List<TrackSteps> tracks, List<SchoolShare> schools);
}
