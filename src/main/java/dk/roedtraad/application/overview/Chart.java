package dk.roedtraad.application.overview;

import java.util.Arrays;
import java.util.List;

/**
 * Numbers to be drawn, and to be read in a table: the same ones, in the same words, wherever they are shown.
 *
 * @param id for programs
 * @param about what the numbers are, in a sentence
 * @param heading what the rows are: "Måned"
 * @param series what the numbers of each row are, in order
 * @param rows empty where there is nothing to show
 * @param most the most that a number can be; null where there is no such thing
 * @param instead why there is nothing to show, in Danish; null where there is
 */
public record Chart(String id, String title, String about, Shape shape, String heading, List<String> series,
    List<Row> rows, Integer most, String instead) {

  /** A chart that is still to be filled. */
  Chart(String id, String title, String about, Shape shape, String heading, List<String> series) {
    this(id, title, about, shape, heading, series, List.of(), null, null);
  }

  public Chart {
    series = List.copyOf(series);
    rows = List.copyOf(rows);
  }

  /** What a chart looks like. */
  public enum Shape {
    /** A line for each series. */
    LINES,
    /** A bar for each row, with a part for each series. */
    STACKED,
    /** A bar for each series of each row. */
    GROUPED
  }

  /** One row: a number for each series. */
  public record Row(String label, List<Cell> cells) {

    public Row {
      cells = List.copyOf(cells);
    }

    static Row of(String label, int... numbers) {
      return new Row(label, Arrays.stream(numbers).mapToObj(Cell::of).toList());
    }
  }

  /**
   * One number.
   *
   * @param number what is drawn
   * @param words what is read
   */
  public record Cell(int number, String words) {

    static Cell of(int number) {
      return new Cell(number, String.valueOf(number));
    }
  }

  /** The same chart with these rows. */
  Chart with(List<Row> found) {
    return new Chart(id, title, about, shape, heading, series, found, most, null);
  }

  /** The same chart, in which no number can be more. */
  Chart upTo(int all) {
    return new Chart(id, title, about, shape, heading, series, rows, all, instead);
  }

  /** The same chart with a sentence in place of numbers. */
  Chart without(String why) {
    return new Chart(id, title, about, shape, heading, series, List.of(), most, why);
  }
}
