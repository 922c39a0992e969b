package dk.roedtraad.application.mail;

/** Puts a mail into words. */
public interface MailRenderer {

  /**
   * Renders subject, plain text, HTML and the calendar object.
   *
   * @throws IllegalStateException if the content lacks something its template needs
   */
  RenderedMail render(OutgoingMail mail);
}
