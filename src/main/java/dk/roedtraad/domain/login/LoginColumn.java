package dk.roedtraad.domain.login;

import static dk.roedtraad.domain.list.ListHeading.required;

import dk.roedtraad.domain.list.ListColumn;
import dk.roedtraad.domain.list.ListHeading;

/** The columns of the list that says what the identity provider calls people. */
public enum LoginColumn implements ListColumn {
  /** The user id: the address at enrolment. */
  USER(required("bruger", "Brugeren")),
  LOGIN(required("login", "Login"));

  private static final int LONGEST = 255;

  private final ListHeading heading;

  LoginColumn(ListHeading heading) {
    this.heading = heading;
  }

  @Override
  public ListHeading heading() {
    return heading;
  }

  @Override
  public int maxLength() {
    return LONGEST;
  }
}
