package dk.roedtraad.application.answer;

/**
 * What a window knows of a draft.
 *
 * @param revision the revision it has seen last; 0 for none
 * @param window names the window, so that a save whose answer was lost is not taken for somebody else's; or null
 */
public record KnownDraft(int revision, String window) {

  /** For whoever has seen none. */
  public static final KnownDraft NONE = new KnownDraft(0, null);

  boolean isNewest(Draft draft) {
    return draft.revision() == revision || window != null && window.equals(draft.savedFrom());
  }
}
