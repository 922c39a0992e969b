package dk.roedtraad.domain.answer;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A submission that keeps every rule of its form.
 *
 * @param values           what to store, exactly as it was sent, nested as the form's groups are; what was not given is
 *                         left out
 * @param processVariables the marked fields only. One that was not given stands here with {@code null}, so that the
 *                         value of an earlier round does not live on
 */
public record CheckedAnswer(Map<String, Object> values, Map<String, Object> processVariables) {

  public CheckedAnswer {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    processVariables = Collections.unmodifiableMap(new LinkedHashMap<>(processVariables));
  }
}
