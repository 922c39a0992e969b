package dk.roedtraad.application.mail;

/** Is told of mail that does not arrive, so that somebody finds the right address. */
public interface UndeliveredMails {

  /** The recipient's mail server has refused the mail for good. Joins the transaction that gives the mail up. */
  void gaveUp(QueuedMail mail);

  /**
   * Asks for every address that is wrong and that nobody was asked for yet. To be called outside a transaction, after
   * each round of sending: what a crash left undone is made up for by the next round.
   */
  void askForAddresses();
}
