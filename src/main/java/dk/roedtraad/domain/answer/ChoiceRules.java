package dk.roedtraad.domain.answer;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** The rules of choices: what is chosen must be offered. */
final class ChoiceRules {

  private ChoiceRules() {}

  static List<String> ofOne(FormField field, Object value, Situation situation) {
    return isOffered(value, field.options().offered(situation.data()))
        ? List.of() : List.of("vælg en af mulighederne på listen.");
  }

  static List<String> ofSeveral(FormField field, Object value, Situation situation) {
    if (!(value instanceof List<?> chosen)) {
      return List.of("skal være en liste af valg.");
    }
    var offered = field.options().offered(situation.data());
    if (!chosen.stream().allMatch(one -> isOffered(one, offered))) {
      return List.of("vælg kun blandt mulighederne på listen.");
    }
    return chosen.stream().map(ChoiceRules::comparable).collect(Collectors.toCollection(HashSet::new)).size()
        < chosen.size() ? List.of("vælg hver mulighed højst én gang.") : List.of();
  }

  private static boolean isOffered(Object value, List<Object> offered) {
    return value != null
        && offered.stream().anyMatch(one -> Objects.equals(comparable(one), comparable(value)));
  }

  /** One number is equal to another whatever Java type carries it. */
  private static Object comparable(Object value) {
    BigDecimal number = Numbers.exact(value);
    if (number != null) {
      return number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
    }
    if (value instanceof Map<?, ?> map) {
      return map.entrySet().stream().filter(entry -> entry.getValue() != null)
          .collect(Collectors.toMap(Map.Entry::getKey, entry -> comparable(entry.getValue())));
    }
    return value instanceof List<?> list
        ? list.stream().map(one -> one == null ? Map.of() : comparable(one)).toList() : value;
  }
}
