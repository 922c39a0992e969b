package dk.roedtraad.application.answer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.roedtraad.domain.answer.FormDefinition;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
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
    return new FormDefinition(id, title(form), owner, Readers.of(form),
        minutes == null || minutes.isBlank() ? null : Integer.valueOf(minutes.strip()), FormFields.in(form));
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
