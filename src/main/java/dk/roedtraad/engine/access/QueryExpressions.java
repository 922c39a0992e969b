package dk.roedtraad.engine.access;

import java.util.Set;

/**
 * The expressions that a query may hold: those of our own Tasklist filters, letter by letter. Everything else is
 * refused ({@link QueryExpressionGuard}). They are evaluated without a process and follow the engine's clock.
 */
public final class QueryExpressions {

  public static final String CURRENT_USER = "${currentUser()}";
  public static final String NOW = "${now()}";
  /** Sunday at midnight: the last moment that is not in the present week. */
  public static final String BEFORE_THIS_WEEK =
      "${dateTime().withDayOfWeek(1).withTimeAtStartOfDay().minusMillis(1).toDate()}";
  /** Monday at midnight: the first moment of the next week. */
  public static final String NEXT_WEEK =
      "${dateTime().withDayOfWeek(1).withTimeAtStartOfDay().plusDays(7).toDate()}";

  private static final Set<String> ALL = Set.of(CURRENT_USER, "${currentUserGroups()}", NOW, BEFORE_THIS_WEEK, NEXT_WEEK);

  private QueryExpressions() {}

  /** Whether a query may hold that text, compared letter by letter. */
  public static boolean allow(String text) {
    return ALL.contains(text);
  }
}
