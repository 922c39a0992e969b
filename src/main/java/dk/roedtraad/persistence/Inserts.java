package dk.roedtraad.persistence;

import java.util.Collections;

/** Inserts that pass over a row whose key is there already, in words that H2 and PostgreSQL share. */
final class Inserts {

  private Inserts() {}

  /**
   * "insert into person (id, …) select ?, … where not exists (…)". The parameters are the columns' values in order,
   * then the key once more.
   *
   * @param key a column of the table that decides whether the row is there
   */
  static String unlessThere(String table, String key, String... columns) {
    return "insert into " + table + " (" + String.join(", ", columns) + ") select "
        + String.join(", ", Collections.nCopies(columns.length, "?"))
        + " where not exists (select 1 from " + table + " where " + key + " = ?)";
  }
}
