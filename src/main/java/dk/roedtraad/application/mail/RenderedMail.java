package dk.roedtraad.application.mail;

/**
 * A mail in words.
 *
 * @param subject one line without control characters
 * @param calendar the iCalendar object, or null
 * @param calendarMethod set exactly when {@code calendar} is
 */
public record RenderedMail(String subject, String text, String html, String calendar, CalendarMethod calendarMethod) {}
