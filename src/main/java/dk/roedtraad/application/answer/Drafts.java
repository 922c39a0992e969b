package dk.roedtraad.application.answer;

import java.util.List;
import java.util.Optional;

/** Where drafts are kept. Every call joins the transaction of its caller. */
public interface Drafts {

  Optional<Draft> find(FormKey key, String authorId);

  /** All that this author has typed and not handed in, the newest first. */
  List<Draft> ofAuthor(String authorId);

  /** Adds the draft, or replaces the author's earlier one of the same form and round. */
  void save(Draft draft);

  void remove(FormKey key, String authorId);

  void removeAllOfCourse(String courseId);

  void removeAllOfAuthor(String authorId);
}
