package dk.roedtraad.application.answer;

import dk.roedtraad.domain.answer.FieldKind;
import dk.roedtraad.domain.answer.FormDefinition;
import dk.roedtraad.domain.answer.FormField;
import dk.roedtraad.domain.answer.Paths;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Whole submissions of a form, right ones and broken ones, read off the form. */
public final class Submissions {

  private static final String STRANGER = "fremmed";

  private final FormDefinition form;
  private final Map<String, Object> shown;
  private final UnaryOperator<Map<String, Object>> settled;

  private Submissions(FormDefinition form, Map<String, Object> shown, UnaryOperator<Map<String, Object>> settled) {
    this.form = form;
    this.shown = shown;
    this.settled = settled;
  }

  /** @param shown what the form opens with */
  public static Submissions of(FormDefinition form, Map<String, Object> shown) {
    return new Submissions(form, shown, UnaryOperator.identity());
  }

  /** With values changed so that they also fit together, which is no rule of a single field. */
  public Submissions settled(UnaryOperator<Map<String, Object>> change) {
    return new Submissions(form, shown, change);
  }

  /** Submissions that keep every rule of the form. */
  public Arbitrary<Submission> valid() {
    return values(form.fields(), shown).map(values -> new Submission(form, shown, settled.apply(values), List.of()));
  }

  /** Submissions that break exactly one rule of exactly one field. */
  public Arbitrary<Submission> brokenOnce() {
    return Combinators.combine(valid(), breaks()).as((valid, one) -> broken(valid, List.of(one)))
        .filter(submission -> !submission.broken().isEmpty());
  }

  /** Submissions that break a rule of several fields, and may have a field that there is not. */
  public Arbitrary<Submission> brokenOften() {
    return Combinators.combine(valid(), breaks().list().ofMinSize(1).ofMaxSize(8), Arbitraries.of(true, false))
        .as((valid, breaks, stranger) -> stranger ? withStranger(broken(valid, breaks)) : broken(valid, breaks))
        .filter(submission -> !submission.broken().isEmpty());
  }

  static Arbitrary<Map<String, Object>> values(List<FormField> fields, Map<String, Object> shown) {
    return Combinators.combine(fields.stream().map(field -> ValidValues.of(field, shown)).toList()).as(values -> {
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

  private record Break(FormField field, Object value) {}

  private Arbitrary<Break> breaks() {
    return Arbitraries.of(form.fields().stream()
        .flatMap(field -> BrokenValues.of(field).stream().map(value -> new Break(field, value))).toList());
  }

  /** A field that the break made visible may be missing then: what decides is asked of the form's own conditions. */
  private Submission broken(Submission valid, List<Break> breaks) {
    var values = new LinkedHashMap<>(valid.values());
    var last = new HashMap<FormField, Object>();
    breaks.forEach(one -> last.put(one.field(), one.value()));
    last.forEach((field, value) -> Paths.put(field.path(), value, values));
    var broken = new Submission(form, shown, values, List.of());
    return new Submission(form, shown, values, form.fields().stream()
        .filter(field -> field.isFilledIn(broken.seen()))
        .filter(field -> last.containsKey(field) || field.required() && !isGiven(Paths.valueAt(field.path(), values)))
        .map(FormField::name).toList());
  }

  private static Submission withStranger(Submission submission) {
    var values = new LinkedHashMap<>(submission.values());
    values.put(STRANGER, "x");
    return new Submission(submission.form(), submission.shown(), values,
        Stream.concat(submission.broken().stream(), Stream.of(STRANGER)).toList());
  }

  private static boolean isGiven(Object value) {
    return value != null && !value.equals("") && !value.equals(List.of());
  }

  /**
   * One submission.
   *
   * @param shown  what its form was opened with
   * @param broken the names of the fields with which something is wrong on purpose
   */
  public record Submission(FormDefinition form, Map<String, Object> shown, Map<String, Object> values,
      List<String> broken) {

    /** What the form's expressions see. */
    private Map<String, Object> seen() {
      var seen = new HashMap<>(shown);
      seen.putAll(values);
      return seen;
    }

    /** What is to be stored of it: what was given in fields that were open, as it was sent. */
    public Map<String, Object> answer() {
      return kept(form.fields(), values, seen());
    }

    private static Map<String, Object> kept(List<FormField> fields, Map<?, ?> sent, Map<String, Object> seen) {
      var kept = new LinkedHashMap<String, Object>();
      for (FormField field : fields) {
        Object value = field.kind() == FieldKind.COMPUTED ? field.behaviour().computed().valueIn(seen)
            : field.isFilledIn(seen) ? Paths.valueAt(field.path(), sent) : null;
        if (field.kind() == FieldKind.ITEMS && value instanceof List<?> items) {
          value = items.stream().map(item -> kept(field.items(), (Map<?, ?>) item, seen)).collect(Collectors.toList());
        }
        if (isGiven(value)) {
          Paths.put(field.path(), value, kept);
        }
      }
      return kept;
    }

    @Override
    public String toString() {
      var told = new LinkedHashMap<String, String>();
      values.forEach((key, value) -> told.put(key, "%.60s".formatted(value)));
      return form.id() + (broken.isEmpty() ? "" : " broken in " + broken) + ": " + told;
    }
  }
}
