package dk.roedtraad.domain.answer;

/**
 * How a field behaves while the form is filled in.
 *
 * @param hidden    when it is hidden, alone or with a group around it; it is neither required nor stored then
 * @param locked    when nobody can change it (read-only, disabled); what is sent for it is ignored then
 * @param computed  what it is computed by, for a field of kind {@link FieldKind#COMPUTED}, else {@code null}
 * @param askedAnew whether it opens without what was handed in before in the same round: asked again, it wants a new answer
 */
public record Behaviour(Condition hidden, Condition locked, Expression computed, boolean askedAnew) {}
