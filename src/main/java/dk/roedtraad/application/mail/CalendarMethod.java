package dk.roedtraad.application.mail;

/** What a calendar is asked to do with an event: enter or change it, or take it out again. */
public enum CalendarMethod {
  REQUEST,
  CANCEL
}
