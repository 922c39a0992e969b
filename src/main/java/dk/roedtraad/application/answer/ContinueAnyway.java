package dk.roedtraad.application.answer;

import dk.roedtraad.domain.answer.Fault;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** "Fortsæt alligevel": what is unwise stops a form once, and stands if the person says so. */
public final class ContinueAnyway {

  private static final String FIELD = "continueAnyway";

  private ContinueAnyway() {}

  /**
   * The warnings, and what to do to let them stand; nothing once the box is ticked.
   *
   * @param question what is asked, such as "Skal datoen gælde alligevel?"
   */
  public static List<Fault> unlessConfirmed(Map<String, Object> values, List<Fault> warnings, String question) {
    return warnings.isEmpty() || Boolean.TRUE.equals(values.get(FIELD)) ? List.of()
        : Stream.concat(warnings.stream(),
            Stream.of(new Fault(FIELD, question, "sæt hak i 'Fortsæt alligevel', og indsend igen."))).toList();
  }
}
