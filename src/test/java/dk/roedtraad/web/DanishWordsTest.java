package dk.roedtraad.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;

/** The Danish words of the web applications against the English that the vendor ships. */
class DanishWordsTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{\\s*(\\w+)\\s*}}");
  private static final String BANNER = "BANNER_CE_EOL_TEXT";

  @Test
  void tasklistHasADanishWordForEveryWordThatIsShipped() throws IOException {
    assertThat(leaves(file("tasklist", "da")).keySet()).isEqualTo(leaves(file("tasklist", "en")).keySet());
  }

  @ParameterizedTest
  @ValueSource(strings = {"tasklist", "cockpit", "admin", "welcome"})
  void everyDanishWordStandsForOneThatExistsAndKeepsItsPlaceholders(String app) throws IOException {
    var english = leaves(file(app, "en"));
    var danish = leaves(file(app, "da"));

    assertThat(danish.keySet()).as("no stale key").filteredOn(key -> key.startsWith("labels."))
        .isSubsetOf(english.keySet());
    assertThat(danish.entrySet()).filteredOn(word -> word.getKey().startsWith("labels."))
        .allSatisfy(word -> assertThat(placeholders(word.getValue())).as(word.getKey())
            .isEqualTo(placeholders(english.get(word.getKey()))));
    assertThat(danish.entrySet()).filteredOn(word -> !english.getOrDefault(word.getKey(), "").isEmpty())
        .filteredOn(word -> !word.getKey().endsWith(BANNER))
        .allSatisfy(word -> assertThat(word.getValue()).as(word.getKey()).isNotBlank());
  }

  @Test
  void welcomeIsWhollyDanish() throws IOException {
    var english = leaves(file("welcome", "en"));
    var words = leaves(new DanishWordsController(JSON).words("welcome"));
    var alike = Set.of("labels.ADMIN", "labels.ADMIN_APP", "labels.AUTH_DAY_CONTEXT_WEEKEND",
        "labels.CAM_WIDGET_VARIABLES_TABLE_TYPE", "labels.COCKPIT", "labels.COCKPIT_APP", "labels.FILTER",
        "labels.LINKS", "labels.START");

    assertThat(words.keySet()).isEqualTo(english.keySet());
    assertThat(words.entrySet()).filteredOn(word -> word.getValue().equals(english.get(word.getKey())))
        .filteredOn(word -> word.getValue().matches(".*[a-z].*")).extracting(Map.Entry::getKey)
        .isSubsetOf(alike);
  }

  @ParameterizedTest
  @ValueSource(strings = {"cockpit", "admin"})
  void aWordThatIsNotTranslatedYetIsShownInEnglishAndNeverAsItsKey(String app) throws IOException {
    assertThat(leaves(new DanishWordsController(JSON).words(app)).keySet())
        .containsAll(leaves(file(app, "en")).keySet());
  }

  @Test
  void theWordsPeopleMeetMostAreTheOnesThatWereAgreed() throws IOException {
    var labels = file("tasklist", "da").get("labels");

    assertThat(List.of("TASK", "CLAIM_TASK", "COMPLETE", "DUE", "FOLLOW_UP", "START_PROCESS"))
        .extracting(key -> labels.get(key).asText())
        .containsExactly("Opgave", "Tag opgaven", "Indsend", "Frist", "Opfølgning", "Start forløb");
  }

  @Test
  void datesAreWrittenInDanish() throws IOException {
    var dates = file("tasklist", "da").get("dateLocales");

    assertThat(dates.at("/week/dow").asInt()).as("Monday").isEqualTo(1);
    assertThat(dates.at("/longDateFormat/L").asText()).isEqualTo("DD.MM.YYYY");
    assertThat(dates.get("months")).hasSize(12).allMatch(month -> month.asText().equals(month.asText().toLowerCase()));
  }

  private static Set<String> placeholders(String text) {
    return PLACEHOLDER.matcher(text).results().map(found -> found.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Map<String, String> leaves(JsonNode node) {
    var found = new TreeMap<String, String>();
    collect(node, new ArrayList<>(), found);
    return found;
  }

  private static void collect(JsonNode node, List<String> path, Map<String, String> found) {
    if (node.isObject()) {
      node.fields().forEachRemaining(field -> {
        path.add(field.getKey());
        collect(field.getValue(), path, found);
        path.remove(path.size() - 1);
      });
    } else if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        path.add(String.valueOf(i));
        collect(node.get(i), path, found);
        path.remove(path.size() - 1);
      }
    } else {
      found.put(String.join(".", path), node.asText());
    }
  }

  private static JsonNode file(String app, String language) throws IOException {
    var text = new ClassPathResource("META-INF/resources/webjars/camunda/app/%s/locales/%s.json"
        .formatted(app, language)).getContentAsString(StandardCharsets.UTF_8);
    return JSON.readTree(text.replace("\uFEFF", ""));
  }
}
