package dk.roedtraad.domain.closure;

import static dk.roedtraad.domain.list.ListHeading.optional;
import static dk.roedtraad.domain.list.ListHeading.required;

import dk.roedtraad.domain.list.ListColumn;
import dk.roedtraad.domain.list.ListHeading;

/** The columns of the list of closures, as the coordinator knows them. */
public enum ClosureColumn implements ListColumn {
  SCHOOL(required("skole", "Skolen")),
  FROM(required("fra", "Datoen")),
  /** Empty for a single day. */
  TO(optional("til", "Datoen")),
  NAME(required("navn", "Navnet"));

  private final ListHeading heading;

  ClosureColumn(ListHeading heading) {
    this.heading = heading;
  }

  @Override
  public ListHeading heading() {
    return heading;
  }
}
