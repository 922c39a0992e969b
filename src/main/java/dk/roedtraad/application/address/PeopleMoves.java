package dk.roedtraad.application.address;

/** A person's id in our own tables. Joins the transaction of its caller. */
public interface PeopleMoves {

  /**
   * Whatever names the first id names the second from now on: courses, answers, drafts, calendars, mails, reminders. To
   * which address a mail was sent stays as it was.
   *
   * @param to no person's id yet
   */
  void move(String from, String to);
}
