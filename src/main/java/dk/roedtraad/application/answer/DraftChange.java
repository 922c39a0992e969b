package dk.roedtraad.application.answer;

import java.util.Map;

/**
 * What was typed since a window saved last.
 *
 * @param values field key to value; fields that are left out stay as they are
 * @param knownRevision the revision of the draft as the window knows it; 0 for none
 * @param window names the window, so that a save whose answer was lost is not taken for somebody else's; or null
 */
public record DraftChange(Map<String, Object> values, int knownRevision, String window) {}
