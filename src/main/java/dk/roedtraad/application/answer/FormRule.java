package dk.roedtraad.application.answer;

import dk.roedtraad.domain.answer.Fault;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What must hold between the fields of a form, or between a form and the rest of the world. */
public interface FormRule {

  /** Ids of the forms the rule is for. */
  Set<String> forms();

  /** Every fault of a submission that has already passed the checks of its single fields; empty if all is well. */
  List<Fault> check(FormTask task, Map<String, Object> values);
}
