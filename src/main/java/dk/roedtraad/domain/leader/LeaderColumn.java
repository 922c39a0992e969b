package dk.roedtraad.domain.leader;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The columns of the list of leaders, as the coordinator knows them. */
public enum LeaderColumn {
  FIRST_NAME("fornavn", "Fornavnet", true),
  LAST_NAME("efternavn", "Efternavnet", true),
  EMAIL("e-mail", "E-mailadressen", true),
  SCHOOL("skole", "Skolen", true),
  JOB_TITLE("stilling", "Stillingen", false),
  PHONE("telefon", "Telefonnummeret", false),
  COACH("coach", "Konsulentens e-mailadresse", false),
  MANAGER("chef-e-mail", "Chefens e-mailadresse", false),
  ECTS("ects", "Svaret om ECTS", false);

  private final String header;
  private final String subject;
  private final boolean required;

  LeaderColumn(String header, String subject, boolean required) {
    this.header = header;
    this.subject = subject;
    this.required = required;
  }

  /** The column's name in the file and in every error. */
  public String header() {
    return header;
  }

  /** The word that begins a Danish sentence about a value of this column. */
  String subject() {
    return subject;
  }

  /** Whether the file must have the column and each row a value in it. */
  public boolean isRequired() {
    return required;
  }

  /** The column with that header; case, blanks and hyphens do not count, so "E-Mail " and "email" are one. */
  public static Optional<LeaderColumn> named(String header) {
    return Arrays.stream(values()).filter(column -> folded(column.header).equals(folded(header))).findFirst();
  }

  private static String folded(String header) {
    return header.toLowerCase(Locale.ROOT).replaceAll("[\\s\\u00a0-]+", "");
  }
}
