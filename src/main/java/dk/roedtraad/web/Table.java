package dk.roedtraad.web;

import java.util.List;

/**
 * A table that people take along as a file.
 *
 * @param name of the sheet; a spreadsheet takes at most 31 letters
 * @param rows cells are text, whole numbers, days ({@link java.time.LocalDate}), or null for an empty one
 */
record Table(String name, List<String> headings, List<List<Object>> rows) {

  Table {
    headings = List.copyOf(headings);
    rows = List.copyOf(rows);
  }
}
