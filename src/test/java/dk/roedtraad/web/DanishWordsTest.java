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

/** The Danish words of the four web applications against the English that the vendor ships. */
class DanishWordsTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern PLACEHOLDER =
      Pattern.compile("\\{\\{\\s*\\w+\\s*}}|\\{}|%[a-z]|</?(?:a|b|br|em|i|p|strong)\\b[^>]*>");
  private static final Pattern ENGLISH = Pattern.compile(
      "(?i).*\\b(the|and|of|this|that|with|could|successfully|failed|please|your|you|are|was|be)\\b.*", Pattern.DOTALL);
  private static final String BANNER = "BANNER_CE_EOL_TEXT";
  private static final Set<String> SAME_IN_BOTH = Set.of("Admin", "CSV", "Cockpit", "Element", "Filter", "JSON", "Job",
      "Links", "OK", "Optimize", "Start", "Status", "System", "Type", "Version", "Version:", "weekend", "<version>");

  @ParameterizedTest
  @ValueSource(strings = {"tasklist", "cockpit", "admin", "welcome"})
  void everyWordThatIsShippedHasADanishOneAndNoneIsLeftOver(String app) throws IOException {
    assertThat(names(file(app, "da").get("labels"))).containsExactlyElementsOf(names(file(app, "en").get("labels")));
    assertThat(leaves(file(app, "da")).keySet()).isEqualTo(leaves(file(app, "en")).keySet());
  }

  @ParameterizedTest
  @ValueSource(strings = {"tasklist", "cockpit", "admin", "welcome"})
  void everyDanishWordKeepsThePlaceholdersAndTheMarkup(String app) throws IOException {
    var english = labels(app, "en");
    assertThat(labels(app, "da").entrySet()).filteredOn(word -> !word.getKey().equals(BANNER))
        .allSatisfy(word -> assertThat(placeholders(word.getValue())).as(word.getKey())
            .isEqualTo(placeholders(english.get(word.getKey()))))
        .allSatisfy(word -> assertThat(word.getValue().isBlank()).as(word.getKey())
            .isEqualTo(english.get(word.getKey()).isBlank()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"tasklist", "cockpit", "admin", "welcome"})
  void nothingIsLeftInEnglish(String app) throws IOException {
    var english = labels(app, "en");
    assertThat(labels(app, "da").entrySet())
        .filteredOn(word -> word.getValue().equals(english.get(word.getKey())))
        .filteredOn(word -> word.getValue().matches("(?s).*\\p{L}.*"))
        .extracting(word -> word.getValue().strip()).isSubsetOf(SAME_IN_BOTH);
    assertThat(labels(app, "da").entrySet())
        .allSatisfy(word -> assertThat(word.getValue().replaceAll("<[^>]*>|\\{\\{[^}]*}}", "")).as(word.getKey())
            .doesNotMatch(ENGLISH));
  }

  @ParameterizedTest
  @ValueSource(strings = {"cockpit", "admin", "welcome"})
  void whatTwoApplicationsShareIsCalledTheSameInBoth(String app) throws IOException {
    var english = labels(app, "en");
    var tasklistEnglish = labels("tasklist", "en");
    var tasklist = labels("tasklist", "da");
    assertThat(labels(app, "da").entrySet())
        .filteredOn(word -> english.get(word.getKey()).equals(tasklistEnglish.get(word.getKey())))
        .allSatisfy(word -> assertThat(word.getValue()).as(word.getKey()).isEqualTo(tasklist.get(word.getKey())));
  }

  @Test
  void theWordsPeopleMeetMostAreTheOnesThatWereAgreed() throws IOException {
    var labels = file("tasklist", "da").get("labels");

    assertThat(List.of("TASK", "CLAIM_TASK", "COMPLETE", "DUE", "FOLLOW_UP", "START_PROCESS"))
        .extracting(key -> labels.get(key).asText())
        .containsExactly("Opgave", "Tag opgaven", "Indsend", "Frist", "Opfølgning", "Start forløb");
  }

  @ParameterizedTest
  @ValueSource(strings = {"tasklist", "cockpit", "admin"})
  void datesAreWrittenInDanish(String app) throws IOException {
    var dates = file(app, "da").get("dateLocales");

    assertThat(dates.at("/week/dow").asInt()).as("Monday").isEqualTo(1);
    assertThat(dates.at("/longDateFormat/L").asText()).isEqualTo("DD.MM.YYYY");
    assertThat(dates.get("months")).hasSize(12).allMatch(month -> month.asText().equals(month.asText().toLowerCase()));
  }

  private static Set<String> placeholders(String text) {
    return PLACEHOLDER.matcher(text).results().map(found -> found.group().replaceAll("\\s", ""))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<String> names(JsonNode node) {
    var names = new ArrayList<String>();
    node.fieldNames().forEachRemaining(names::add);
    return names;
  }

  private static Map<String, String> labels(String app, String language) throws IOException {
    return leaves(file(app, language).get("labels"));
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
