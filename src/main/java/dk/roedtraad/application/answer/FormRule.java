package dk.roedtraad.application.answer;

import dk.roedtraad.domain.answer.Fault;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What must hold between the fields of a form, or between a form and the rest of the world. */
public interface FormRule {

  /** Ids of the forms the rule is for. */
  Set<String> forms();

  /**
   * Every fault between the fields; empty if all is well. It is asked also where single fields are faulty, so that
   * everything is told at once; what it says about those fields is left out.
   *
   * @param values the fields that passed their own checks. One that did not is missing, as is one not filled in
   */
  List<Fault> check(FormTask task, Map<String, Object> values);
}
