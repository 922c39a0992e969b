package dk.roedtraad.domain.closure;

import dk.roedtraad.domain.list.ListColumn;

/** The columns of the list of closures, as the coordinator knows them. */
public enum ClosureColumn implements ListColumn {
  SCHOOL("skole", "Skolen", true),
  FROM("fra", "Datoen", true),
  /** Empty for a single day. */
  TO("til", "Datoen", false),
  NAME("navn", "Navnet", true);

  private final String header;
  private final String subject;
  private final boolean required;

  ClosureColumn(String header, String subject, boolean required) {
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
}
