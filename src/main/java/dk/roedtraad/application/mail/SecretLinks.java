package dk.roedtraad.application.mail;

/** Addresses that open something for the reader of one mail alone, and are kept nowhere but in that mail. */
public interface SecretLinks {

  /** The mail as it leaves: with such an address where there is room for one. Called once for each attempt. */
  QueuedMail fillIn(QueuedMail mail);
}
