package dk.roedtraad.application.answer;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;

/** Where it is kept that an answer was read. Joins the caller's transaction. */
public interface Readings {

  /** Keeps the first reading of an answer; every later one changes nothing. */
  void addFirst(String answerId, String readerId, Instant at);

  /** Answer id to the moment of its first reading; answers that nobody has read are left out. */
  Map<String, Instant> of(Collection<String> answerIds);
}
