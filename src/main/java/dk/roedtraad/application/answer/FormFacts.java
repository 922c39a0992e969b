package dk.roedtraad.application.answer;

import java.util.Map;
import java.util.Set;

/**
 * What the server knows and a form shows: dates, warnings, names, choices. Facts are computed each time the form is
 * opened or checked, and are never submitted or stored. One bean for the forms of one area.
 *
 * <p>What somebody answered before is no fact: a form that shows it says so itself, see {@link EarlierAnswers}.
 */
public interface FormFacts {

  /** Ids of the forms that show these facts. */
  Set<String> forms();

  /**
   * The facts by name. Values are text, whole numbers, truth values, or lists of maps of those.
   * A fact with the key of a field is the value that field opens with.
   */
  Map<String, Object> facts(FormTask task);
}
