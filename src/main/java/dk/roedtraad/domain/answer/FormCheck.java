package dk.roedtraad.domain.answer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Holds a submission against its form. The browser checks the same rules for comfort; this check is the one that
 * counts, because anyone may send anything.
 *
 * <p>Values are plain: text, numbers, booleans, lists and maps. Nothing is trimmed, rounded or rewritten.
 */
public final class FormCheck {

  private static final int UNKNOWN_FIELDS_TOLD = 20;
  private static final int MAX_ITEMS = 1_000;

  private final LocalDate today;
  private final List<Fault> faults = new ArrayList<>();

  private FormCheck(LocalDate today) {
    this.today = today;
  }

  /**
   * Judges all of a submission and tells every fault at once.
   *
   * @param form      the form that was filled in
   * @param submitted what was sent, nested as the form's groups are
   * @param shown     what the server opened the form with: facts, also the options of fields with a
   *                  {@code valuesKey}, and earlier answers. A fact that comes back is ignored, because a program
   *                  that sends the form's values back as it got them is right, also when they have changed meanwhile
   * @param today     the day on which it is handed in
   */
  public static FormVerdict check(FormDefinition form, Map<String, Object> submitted, Map<String, Object> shown,
      LocalDate today) {
    return new FormCheck(today).verdict(form, submitted, shown);
  }

  private FormVerdict verdict(FormDefinition form, Map<String, Object> submitted, Map<String, Object> shown) {
    var values = new LinkedHashMap<String, Object>();
    check(form.fields(), submitted, Scope.of(VisibleData.of(form, submitted, shown)), Place.FORM, values);
    tellUnknown(notShown(submitted, shown, form), form.fields(), Place.FORM);
    var processVariables = new LinkedHashMap<String, Object>();
    form.fields().stream().filter(FormField::processVariable)
        .forEach(field -> processVariables.put(field.key(), Paths.valueAt(field.path(), values)));
    return new FormVerdict(new CheckedAnswer(values, processVariables), faults);
  }

  private void check(List<FormField> fields, Map<?, ?> sent, Scope scope, Place place, Map<String, Object> target) {
    for (FormField field : fields) {
      Object value = field.kind() == FieldKind.COMPUTED ? computed(field, scope)
          : field.isFilledIn(scope.names()) ? checked(field, Paths.valueAt(field.path(), sent), scope, place) : null;
      if (FieldRules.isGiven(value)) {
        Paths.put(field.path(), value, target);
      }
    }
  }

  private static Object computed(FormField field, Scope scope) {
    return field.behaviour().hidden().holds(scope.names()) ? null
        : scope.valueOf(field);
  }

  /** The value to store; {@code null} if something is wrong with it. */
  private Object checked(FormField field, Object value, Scope scope, Place place) {
    List<String> wrong = FieldRules.faultsOf(field, value, new Situation(scope.names(), today));
    wrong.forEach(message -> faults.add(place.fault(field, message)));
    if (!wrong.isEmpty()) {
      return null;
    }
    return field.kind() == FieldKind.ITEMS && FieldRules.isGiven(value)
        ? items(field, (List<?>) value, scope, place) : value;
  }

  private List<Object> items(FormField list, List<?> items, Scope scope, Place place) {
    if (items.size() > MAX_ITEMS) {
      faults.add(place.fault(list, "må højst have " + MAX_ITEMS + " rækker."));
      return List.of();
    }
    var stored = new ArrayList<Object>();
    for (int number = 1; number <= items.size(); number++) {
      Place inside = place.item(list, number);
      var target = new LinkedHashMap<String, Object>();
      if (items.get(number - 1) instanceof Map<?, ?> item) {
        check(list.items(), item, scope.item(list, number), inside, target);
        tellUnknown(item, list.items(), inside);
      } else {
        faults.add(place.fault(list, "række " + number + " kan ikke læses. Åbn opgaven igen, og prøv en gang til."));
      }
      stored.add(target);
    }
    return stored;
  }

  private static Map<String, Object> notShown(Map<String, Object> submitted, Map<String, Object> shown,
      FormDefinition form) {
    var left = new LinkedHashMap<>(submitted);
    left.keySet().removeIf(name -> !form.asksFor(name) && shown.containsKey(name));
    return left;
  }

  private void tellUnknown(Map<?, ?> sent, List<FormField> known, Place place) {
    UnknownFields.in(sent, known).stream().limit(UNKNOWN_FIELDS_TOLD).forEach(name -> faults.add(place.unknown(name)));
  }
}
