package dk.roedtraad.domain.leader;

import static dk.roedtraad.domain.list.ListHeading.optional;
import static dk.roedtraad.domain.list.ListHeading.required;

import dk.roedtraad.domain.list.ListColumn;
import dk.roedtraad.domain.list.ListHeading;
import java.util.regex.Pattern;

/** The columns of the list of leaders, as the coordinator knows them. */
public enum LeaderColumn implements ListColumn {
  FIRST_NAME(required("fornavn", "Fornavnet")),
  LAST_NAME(required("efternavn", "Efternavnet")),
  EMAIL(required("e-mail", "E-mailadressen")),
  SCHOOL(required("skole", "Skolen")),
  JOB_TITLE(optional("stilling", "Stillingen")),
  PHONE(optional("telefon", "Telefonnummeret")),
  COACH(optional("coach", "Konsulentens e-mailadresse")),
  MANAGER(optional("chef-e-mail", "Chefens e-mailadresse")),
  ECTS(optional("ects", "Svaret om ECTS"));

  private static final Pattern PHONE_WITH_PREFIX = Pattern.compile("\\+45[ \\d\\u00a0]*");

  private final ListHeading heading;

  LeaderColumn(ListHeading heading) {
    this.heading = heading;
  }

  @Override
  public ListHeading heading() {
    return heading;
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
