package dk.roedtraad.application.deadline;

import dk.roedtraad.domain.deadline.ClosedPeriod;
import java.util.List;
import java.util.Map;

/** Where the schools' own closures are kept. Joins the caller's transaction. */
public interface SchoolClosures {

  /** In order of date; empty for a school without a list. */
  List<ClosedPeriod> of(String schoolCode);

  /** As {@link #of}, and until the caller's transaction is over nobody else locks or replaces the school's list. */
  List<ClosedPeriod> lock(String schoolCode);

  /** The lists of all schools that have one, by the school's code. */
  Map<String, ClosureList> all();

  /** Forgets the school's list, which the caller has locked; the usual closures count again. */
  void remove(String schoolCode);

  /** Puts the list in place of the one the school had, which the caller has locked. */
  void replace(ClosureList list);
}
