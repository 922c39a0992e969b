package dk.roedtraad.domain.answer;

/**
 * One option of a select, a radio group, a checklist or a taglist.
 *
 * @param value what is stored
 * @param label what the person reads
 */
public record Choice(String value, String label) {}
