package dk.roedtraad.application.time;

/**
 * How soon the embedded database brings a commit to the disk: at once, so that nobody's work is lost, but for work that
 * nobody has seen yet and that would be done again after a kill.
 */
public interface WriteDelay {

  /** Until the work is done, a commit may reach the disk half a second later; a kill then loses the last ones. */
  void during(Runnable work);

  /** Whatever has been committed is on the disk now. Before the clock moves, or it would be ahead of the work. */
  void settle();
}
