package dk.roedtraad.application.deadline;

import dk.roedtraad.domain.deadline.ClosedPeriod;
import java.util.List;
import java.util.Map;

/** Where the schools' own closures are kept. Joins the caller's transaction. */
public interface SchoolClosures {

  /** In order of date; empty for a school without a list. */
  List<ClosedPeriod> of(String schoolCode);

  /** The lists of all schools that have one, by the school's code. */
  Map<String, ClosureList> all();

  /** Puts the list in place of the one the school had. */
  void replace(ClosureList list);
}
