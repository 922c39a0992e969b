package dk.roedtraad.application.answer;

import dk.roedtraad.domain.answer.Condition;
import dk.roedtraad.domain.answer.FormField;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Goes through the components of a form and collects those that have a value. */
final class FormFields {

  /** What form-js 1.8 knows and never submits. */
  private static final Set<String> ONLY_SHOWN =
      Set.of("text", "html", "separator", "spacer", "table", "button", "image", "iframe");

  private final List<FormField> fields = new ArrayList<>();
  private final Set<String> names = new HashSet<>();

  private FormFields() {}

  /** The fields in the components of that form, group or list, in the order in which they are shown. */
  static List<FormField> in(FormComponent parent) {
    var found = new FormFields();
    found.collect(parent, new Surroundings(List.of(), Condition.NEVER, List.of()));
    return found.fields;
  }

  /** What a component gets from the groups around it. */
  private record Surroundings(List<String> path, Condition hidden, List<String> readers) {

    private Surroundings with(FormComponent component) {
      var readers = Readers.of(component);
      return new Surroundings(plus(component.text("path")),
          hidden.or(component.at("conditional").condition("hide")), readers.isEmpty() ? this.readers : readers);
    }

    private List<String> plus(String steps) {
      var longer = new ArrayList<>(path);
      Arrays.stream(steps.split("\\.")).filter(step -> !step.isEmpty()).forEach(longer::add);
      return longer;
    }
  }

  private void collect(FormComponent parent, Surroundings outer) {
    for (FormComponent component : parent.children()) {
      boolean list = isList(component);
      if (list || !ONLY_SHOWN.contains(component.type()) && !isGroup(component)) {
        add(component, outer, component.text(list ? "path" : "key"));
      } else if (isGroup(component)) {
        collect(component, outer.with(component));
      }
    }
  }

  private void add(FormComponent component, Surroundings outer, String key) {
    if (key.isBlank()) {
      throw component.refused("has no " + (isList(component) ? "path" : "key"));
    }
    var here = outer.with(component);
    var field = FieldReader.read(component, outer.plus(key), here.hidden(), here.readers(),
        isList(component) ? in(component) : List.of());
    if (!names.add(field.name())) {
      throw component.refused("has the name of another field, '" + field.name() + "'");
    }
    fields.add(field);
  }

  private static boolean isList(FormComponent component) {
    return component.type().equals("dynamiclist") && component.node().path("isRepeating").asBoolean(true);
  }

  private static boolean isGroup(FormComponent component) {
    return component.type().equals("group") || component.type().equals("dynamiclist") && !isList(component);
  }
}
