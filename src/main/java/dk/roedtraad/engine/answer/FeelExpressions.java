package dk.roedtraad.engine.answer;

import dk.roedtraad.application.answer.Expressions;
import dk.roedtraad.domain.answer.Expression;
import dk.roedtraad.domain.deadline.CopenhagenTime;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.springframework.stereotype.Component;

/**
 * FEEL as the engine's decisions speak it, by our clock. A form's expression is parsed once, when the form is read.
 */
@Component
public class FeelExpressions implements Expressions {

  private final FeelEngineApi feel;

  public FeelExpressions(Clock clock) {
    feel = FeelEngineBuilder.forJava().withClock(() -> clock.instant().atZone(CopenhagenTime.ZONE)).build();
  }

  @Override
  public Expression parse(String text) {
    var parsed = feel.parseExpression(text);
    if (parsed.isFailure()) {
      throw new IllegalArgumentException("This is no FEEL: " + parsed.failure().message());
    }
    var expression = parsed.parsedExpression();
    return data -> {
      var found = feel.evaluate(expression, data);
      return found.isSuccess() ? plain(found.result()) : null;
    };
  }

  private static Object plain(Object value) {
    if (value instanceof List<?> list) {
      return list.stream().map(FeelExpressions::plain).collect(Collectors.toCollection(ArrayList::new));
    }
    if (value instanceof Map<?, ?> map) {
      var copy = new LinkedHashMap<String, Object>();
      map.forEach((key, inner) -> copy.put(String.valueOf(key), plain(inner)));
      return copy;
    }
    return value == null || value instanceof Number || value instanceof Boolean ? value : value.toString();
  }
}
