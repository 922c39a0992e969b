package dk.roedtraad.application.answer;

import dk.roedtraad.domain.answer.FormDefinition;
import dk.roedtraad.domain.answer.FormField;
import dk.roedtraad.domain.answer.Paths;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Whole submissions of a form, right ones and broken ones, read off the form. */
public final class Submissions {

  /**
   * One submission.
   *
   * @param broken the names of the fields that were broken on purpose
   */
  public record Submission(FormDefinition form, Map<String, Object> values, List<String> broken) {

    @Override
    public String toString() {
      var told = new LinkedHashMap<String, String>();
      values.forEach((key, value) -> told.put(key, "%.60s".formatted(value)));
      return form.id() + (broken.isEmpty() ? "" : " broken in " + broken) + ": " + told;
    }
  }

  private Submissions() {}

  /** Submissions that keep every rule of the form. */
  public static Arbitrary<Submission> valid(FormDefinition form, Map<String, Object> facts) {
    return values(form.fields(), facts).map(values -> new Submission(form, values, List.of()));
  }

  static Arbitrary<Map<String, Object>> values(List<FormField> fields, Map<String, Object> facts) {
    return Combinators.combine(fields.stream().map(field -> ValidValues.of(field, facts)).toList()).as(values -> {
      var submission = new LinkedHashMap<String, Object>();
      for (int i = 0; i < fields.size(); i++) {
        // Nothing is sent as null by some and not at all by others.
        if (values.get(i) != null || i % 2 == 0) {
          Paths.put(fields.get(i).path(), values.get(i), submission);
        }
      }
      return submission;
    });
  }

  /** Submissions that break exactly one rule of exactly one field. */
  public static Arbitrary<Submission> brokenOnce(FormDefinition form, Map<String, Object> facts) {
    return Combinators.combine(valid(form, facts), breaks(form))
        .as((valid, one) -> broken(valid, List.of(one), facts)).filter(broken -> !broken.broken().isEmpty());
  }

  /** Submissions that break a rule of several fields, and may have a field that there is not. */
  public static Arbitrary<Submission> brokenOften(FormDefinition form, Map<String, Object> facts) {
    return Combinators.combine(valid(form, facts),
        breaks(form).list().ofMinSize(1).ofMaxSize(8), Arbitraries.of(true, false))
        .as((valid, breaks, stranger) -> {
          var broken = broken(valid, breaks, facts);
          if (stranger) {
            broken.values().put("fremmed", "x");
            return new Submission(form, broken.values(), with(broken.broken(), "fremmed"));
          }
          return broken;
        }).filter(broken -> !broken.broken().isEmpty());
  }

  private record Break(FormField field, Object value) {}

  private static Arbitrary<Break> breaks(FormDefinition form) {
    var all = form.fields().stream()
        .flatMap(field -> BrokenValues.of(field).stream().map(value -> new Break(field, value))).toList();
    return Arbitraries.of(all);
  }

  /**
   * Also a field that the break made visible may be missing then: what decides is asked of the form's own conditions.
   */
  private static Submission broken(Submission valid, List<Break> breaks, Map<String, Object> facts) {
    var values = new LinkedHashMap<>(valid.values());
    var last = new HashMap<FormField, Object>();
    breaks.forEach(one -> last.put(one.field(), one.value()));
    last.forEach((field, value) -> Paths.put(field.path(), value, values));
    var seen = new HashMap<>(facts);
    seen.putAll(values);
    var wrong = valid.form().fields().stream().filter(field -> field.isFilledIn(seen))
        .filter(field -> last.containsKey(field) || field.required() && isMissing(Paths.valueAt(field.path(), values)))
        .map(FormField::name).toList();
    return new Submission(valid.form(), values, wrong);
  }

  private static boolean isMissing(Object value) {
    return value == null || value.equals("") || value.equals(List.of());
  }

  private static List<String> with(List<String> names, String one) {
    return Stream.concat(names.stream(), Stream.of(one)).toList();
  }
}
