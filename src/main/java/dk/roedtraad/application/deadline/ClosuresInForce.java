package dk.roedtraad.application.deadline;

import java.time.LocalDate;
import java.util.List;

/**
 * The closures that count for one school from today to the end of the next school year.
 *
 * @param ownList "indlæst den 27. november 2026 af Kaj Koordinator"; null for a school with the usual closures alone
 */
public record ClosuresInForce(String schoolCode, String school, String ownList, List<Closure> closures) {

  /**
   * @param days as people write them: "12.–16. oktober 2026"
   */
  public record Closure(LocalDate from, LocalDate to, String days, String name) {}
}
