package dk.roedtraad.application.privacy;

/**
 * One column of the registry of personal data ({@code privacy/personal-data.csv}, where the words are explained).
 *
 * @param table in lower case, as all names here
 * @param whose "lederen", "koordinatoren"; "-" for what is about nobody
 * @param what in Danish, for the person it is about; "-" for what is about nobody
 * @param basis {@code task}, {@code security}; "-" for what is about nobody
 * @param by the other column that decides, or the word after the colon; null without one
 */
public record PersonalColumn(String table, String name, String whose, String what, String basis, Erasure erasure,
    String by) {

  /** What becomes of the column when a person is erased. */
  public enum Erasure {
    NONE, DELETE, ROW, PSEUDONYM, CLEAR, WORDS, BYTES, ANONYMOUS
  }

  /** Whether the column is about a person at all. */
  public boolean isPersonal() {
    return erasure != Erasure.NONE;
  }

  /** Whether the column holds the id of a person, and nothing else. */
  public boolean namesAPerson() {
    return erasure == Erasure.PSEUDONYM || erasure == Erasure.CLEAR && by == null
        || erasure == Erasure.DELETE && !"course".equals(by);
  }

  /** Whether the table is the engine's. */
  public boolean isTheEngines() {
    return table.startsWith("act_");
  }
}
