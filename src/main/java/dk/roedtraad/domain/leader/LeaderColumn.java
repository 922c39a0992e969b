package dk.roedtraad.domain.leader;

import dk.roedtraad.domain.list.ListColumn;
import java.util.regex.Pattern;

/** The columns of the list of leaders, as the coordinator knows them. */
public enum LeaderColumn implements ListColumn {
  FIRST_NAME("fornavn", "Fornavnet", true),
  LAST_NAME("efternavn", "Efternavnet", true),
  EMAIL("e-mail", "E-mailadressen", true),
  SCHOOL("skole", "Skolen", true),
  JOB_TITLE("stilling", "Stillingen", false),
  PHONE("telefon", "Telefonnummeret", false),
  COACH("coach", "Konsulentens e-mailadresse", false),
  MANAGER("chef-e-mail", "Chefens e-mailadresse", false),
  ECTS("ects", "Svaret om ECTS", false);

  private static final Pattern PHONE_WITH_PREFIX = Pattern.compile("\\+45[ \\d\\u00a0]*");

  private final String header;
  private final String subject;
  private final boolean required;

  LeaderColumn(String header, String subject, boolean required) {
    this.header = header;
    this.subject = subject;
    this.required = required;
  }

  @Override
  public String header() {
    return header;
  }

  @Override
  public String subject() {
    return subject;
  }

  @Override
  public boolean isRequired() {
    return required;
  }

  @Override
  public int maxLength() {
    return isAddress() ? EmailAddress.MAX_USER_ID_LENGTH : USUAL_LENGTH;
  }

  private boolean isAddress() {
    return this == EMAIL || this == COACH || this == MANAGER;
  }

  @Override
  public boolean mayBeginLikeAFormula(String value) {
    return this == PHONE && PHONE_WITH_PREFIX.matcher(value).matches();
  }
}
