package dk.roedtraad.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * The Danish words of Cockpit, Admin and Welcome: what the application's own {@code da.json} says, else what Tasklist's
 * says for the same English, else the English. Without the last a word that is not translated yet would be shown as its
 * key. Tasklist's own {@code da.json} is complete and served as it is.
 */
@RestController
class DanishWordsController {

  private static final String LOCALES = "META-INF/resources/webjars/camunda/app/%s/locales/%s.json";
  private static final String LABELS = "labels";

  private final ObjectMapper json;

  DanishWordsController(ObjectMapper json) {
    this.json = json;
  }

  @GetMapping(path = "/camunda/app/{app:cockpit|admin|welcome}/locales/da.json",
      produces = MediaType.APPLICATION_JSON_VALUE)
  ObjectNode words(@PathVariable String app) throws IOException {
    var own = read(app, "da");
    var shared = (ObjectNode) read("tasklist", "da").get(LABELS);
    var sharedEnglish = read("tasklist", "en").get(LABELS);
    var english = (ObjectNode) read(app, "en").get(LABELS);
    var labels = english.deepCopy();
    english.fields().forEachRemaining(word -> {
      if (word.getValue().equals(sharedEnglish.get(word.getKey()))) {
        labels.set(word.getKey(), shared.get(word.getKey()));
      }
    });
    labels.setAll((ObjectNode) own.get(LABELS));
    own.set(LABELS, labels);
    return own;
  }

  private ObjectNode read(String app, String language) throws IOException {
    var file = new ClassPathResource(LOCALES.formatted(app, language));
    var text = file.getContentAsString(StandardCharsets.UTF_8);
    JsonNode parsed = json.readTree(text.startsWith("\uFEFF") ? text.substring(1) : text);
    return (ObjectNode) parsed;
  }
}
