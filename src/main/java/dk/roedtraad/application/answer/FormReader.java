package dk.roedtraad.application.answer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.roedtraad.domain.answer.FormDefinition;
import dk.roedtraad.domain.answer.FormField;
import dk.roedtraad.domain.answer.ShownAnswer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Reads a Camunda Form as the browser reads it. A form that asks for something the server could not enforce is refused
 * here, when it is deployed or tested: a rule that only the browser knows is no rule.
 */
@Component
public class FormReader {

  private static final Set<String> OWNERS = Set.of("leader", "coach", "coordinator", "manager");

  private final ObjectMapper json = new ObjectMapper();
  private final Expressions expressions;

  public FormReader(Expressions expressions) {
    this.expressions = expressions;
  }

  /** Reads the text of a {@code .form} file. */
  public FormDefinition read(String text) {
    return read(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Reads the bytes of a {@code .form} file. */
  public FormDefinition read(byte[] bytes) {
    try {
      return read(json.readTree(bytes));
    } catch (IOException e) {
      throw new IllegalArgumentException("The form is not readable as JSON.", e);
    }
  }

  private FormDefinition read(JsonNode root) {
    String id = root.path("id").asText("");
    if (id.isEmpty()) {
      throw new IllegalArgumentException("A form has no id.");
    }
    var form = new FormComponent(id, "", root, expressions);
    String owner = form.property("owner");
    if (owner == null || !OWNERS.contains(owner)) {
      throw form.refused("its property 'owner' must be one of " + OWNERS + ", but was '" + owner + "'");
    }
    String minutes = form.property("minutes");
    var fields = FormFields.in(form);
    return new FormDefinition(id, title(form), owner, Readers.of(form),
        minutes == null || minutes.isBlank() ? null : Integer.valueOf(minutes.strip()), fields, shown(form, fields));
  }

  /** A name that stands for two things would show the one in place of the other. */
  private static List<ShownAnswer> shown(FormComponent form, List<FormField> fields) {
    var taken = new HashSet<>(fields.stream().map(field -> field.path().get(0)).toList());
    var shown = new ArrayList<ShownAnswer>();
    everything(form).forEach(component -> component.shown().forEach(one -> {
      if (!taken.add(one.name())) {
        throw component.refused("shows something under the name '" + one.name() + "', which is taken");
      }
      shown.add(one);
    }));
    return shown;
  }

  private static Stream<FormComponent> everything(FormComponent component) {
    return Stream.concat(Stream.of(component), component.children().stream().flatMap(FormReader::everything));
  }

  /** The property {@code title}, else the first heading that the form shows, else its id. */
  private static String title(FormComponent form) {
    String title = form.property("title");
    return title != null ? title : form.children().stream()
        .flatMap(component -> component.text("text").lines())
        .filter(line -> line.startsWith("#"))
        .map(line -> line.replaceFirst("^#+\\s*", "").strip())
        .findFirst().orElse(form.formId());
  }
}
