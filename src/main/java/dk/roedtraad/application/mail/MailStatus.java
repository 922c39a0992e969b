package dk.roedtraad.application.mail;

/**
 * Where a mail is on its way: waiting (also between two attempts, and while the right address is asked for), handed over
 * to the mail server, given up or come back, or dropped because it was of no use any more.
 */
public enum MailStatus {
  QUEUED("På vej"),
  SENT("Sendt"),
  FAILED("Kom ikke frem"),
  DROPPED("Ikke sendt, for den var ikke længere aktuel");

  private final String danishName;

  MailStatus(String danishName) {
    this.danishName = danishName;
  }

  /** What became of it, for the coordinator. */
  public String danishName() {
    return danishName;
  }
}
