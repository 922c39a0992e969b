package dk.roedtraad.domain.answer;

import java.util.List;

/**
 * An earlier answer that a form shows, to be read and never to be sent.
 *
 * @param name    by which the form's texts insert it
 * @param sources where it is taken from: the first that has something
 */
public record ShownAnswer(String name, List<AnswerSource> sources) {

  public ShownAnswer {
    sources = List.copyOf(sources);
  }

  /** Reads {@code name=form-id.field}; see {@link AnswerSource#parseAll}. */
  public static ShownAnswer parse(String text) {
    int equals = text.indexOf('=');
    if (equals < 1) {
      throw new IllegalArgumentException("What is shown is written 'name=form-id.field', but was '" + text + "'.");
    }
    return new ShownAnswer(text.substring(0, equals).strip(), AnswerSource.parseAll(text.substring(equals + 1)));
  }
}
