package dk.roedtraad.application.privacy;

import dk.roedtraad.application.portfolio.Portfolio;
import java.util.List;

/**
 * Everything that is kept about one person, for that person.
 *
 * @param name the person's name
 * @param portfolio what the person wrote and agreed as a leader, in words; null for who is none
 * @param sections every row of every table that is about the person
 */
public record DataExport(String name, Portfolio portfolio, List<Section> sections) {

  /**
   * What stands in one table.
   *
   * @param title in Danish
   * @param table its technical name
   */
  public record Section(String title, String table, List<Entry> entries) {}

  /** One row. */
  public record Entry(List<Fact> facts) {}

  /**
   * One value.
   *
   * @param label in Danish where the registry knows it, else the technical name
   * @param column its technical name
   */
  public record Fact(String label, String column, String value) {

    /** Not what stands beside as plain text already: the same mail once more, in HTML. */
    public boolean readable() {
      return !column.equals("html_body");
    }
  }
}
