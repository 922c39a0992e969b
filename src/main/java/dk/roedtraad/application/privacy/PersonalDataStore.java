package dk.roedtraad.application.privacy;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** All tables, looked at through the registry of personal data. */
public interface PersonalDataStore {

  /** One row of a table: column to value, as text, without what is empty. */
  record Found(String table, List<Map<String, String>> rows) {}

  /** Ids of the courses of the person, under the person's own name or the pseudonym. */
  Set<String> coursesOf(String personId, String pseudonym);

  /** Everything of the person, table by table. What others wrote is left out. */
  List<Found> of(Subject subject);

  /**
   * Removes the person from every row, but keeps the person's own row and account until {@link #erasePerson}. Each column
   * is a transaction of its own, and running again does what is left.
   */
  void eraseTraces(Subject subject);

  /** Replaces or removes what is left, the person's own row among it; joins the caller's transaction. */
  void erasePerson(Subject subject);

  /** Whether others in the list of people bear that name. */
  boolean hasNamesake(String personId, String firstName, String lastName);
}
