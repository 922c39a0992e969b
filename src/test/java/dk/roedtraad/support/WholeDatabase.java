package dk.roedtraad.support;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Everything that stands in the database, the engine's tables and our own, without what was deployed. */
public final class WholeDatabase {

  private final JdbcClient db;

  public WholeDatabase(JdbcClient db) {
    this.db = db;
  }

  /** Every row of every table as text, to be compared with what is there later. */
  public Map<String, List<String>> rows() {
    var all = new TreeMap<String, List<String>>();
    for (var table : tables()) {
      all.put(table, db.sql("select * from \"" + table + "\"" + undeployed(table)).query((row, number) -> {
        var cells = new ArrayList<String>();
        for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
          var value = row.getObject(column);
          cells.add(value instanceof byte[] bytes ? "bytes " + Arrays.hashCode(bytes) : row.getString(column));
        }
        return String.join("|", cells.stream().map(String::valueOf).toList());
      }).list().stream().sorted().toList());
    }
    return all;
  }

  /** The rows that are in only one of the two, with their tables. */
  public static List<String> differences(Map<String, List<String>> before, Map<String, List<String>> after) {
    var differences = new ArrayList<String>();
    before.forEach((table, rows) -> {
      var now = after.get(table);
      if (!rows.equals(now)) {
        var only = new HashSet<>(rows);
        only.removeAll(now);
        only.forEach(row -> differences.add("gone from " + table + ": " + row));
        only = new HashSet<>(now);
        only.removeAll(rows);
        only.forEach(row -> differences.add("new in " + table + ": " + row));
      }
    });
    return differences;
  }

  /** The columns, as {@code TABLE.COLUMN}, of which some value contains the text; bytes are read as UTF-8 and UTF-16. */
  public List<String> columnsThatHold(String text, Predicate<String> ofTables) {
    var found = new ArrayList<String>();
    for (var table : tables()) {
      if (ofTables.test(table)) {
        db.sql("select * from \"" + table + "\"" + undeployed(table)).query((row, number) -> {
          for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
            var name = table + "." + row.getMetaData().getColumnName(column);
            var value = row.getObject(column);
            if (value != null && !found.contains(name)
                && (value instanceof byte[] bytes ? holds(bytes, text) : row.getString(column).contains(text))) {
              found.add(name);
            }
          }
          return number;
        }).list();
      }
    }
    return found;
  }

  /** Whether a table is the engine's. */
  public static boolean isTheEngines(String table) {
    return table.toUpperCase(Locale.ROOT).startsWith("ACT_");
  }

  private static boolean holds(byte[] bytes, String text) {
    return new String(bytes, StandardCharsets.UTF_8).contains(text)
        || new String(bytes, StandardCharsets.UTF_16BE).contains(text)
        || new String(bytes, StandardCharsets.UTF_16LE).contains(text);
  }

  private List<String> tables() {
    return db.sql("select table_name from information_schema.tables where table_schema = current_schema "
        + "and table_type like '%TABLE%' order by 1").query(String.class).list();
  }

  /** Models and forms are no data. */
  private static String undeployed(String table) {
    return table.equalsIgnoreCase("ACT_GE_BYTEARRAY") ? " where deployment_id_ is null" : "";
  }
}
