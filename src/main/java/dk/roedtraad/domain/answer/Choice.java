package dk.roedtraad.domain.answer;

/**
 * One option of a select, a radio group, a checklist or a taglist.
 *
 * @param value what is stored: a text, a number or a boolean
 * @param label what the person reads
 */
public record Choice(Object value, String label) {}
