package dk.roedtraad.form;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.roedtraad.domain.answer.ShownAnswer;
import dk.roedtraad.support.FormFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every form promises the people who fill it in, and the code that reads it. */
class FormRulesTest {

  private static final Path FORMS = Path.of("forms");
  private static final ObjectMapper JSON = new ObjectMapper();

  private static final Set<String> SUBMITTED = Set.of("textfield", "textarea", "number", "datetime", "select", "radio",
      "checkbox", "checklist", "taglist");
  private static final Set<String> ONLY_SHOWN = Set.of("text", "html", "table", "group");

  /** Facts that the application words itself; a form may show them as Markdown. */
  private static final Set<String> OUR_OWN_WORDS = Set.of("agenda", "agendaCourse", "agendaRound", "earliest",
      "enrolledCount", "latest", "moveCourse", "moveRound", "openItems", "period", "recipients", "seminarTitle",
      "summerWarning", "workingDaysInWindow");

  /** Values that decide where a process goes, or that are shown in Tasklist. Never what somebody wrote about work. */
  private static final Map<String, Set<String>> PROCESS_VARIABLES = Map.ofEntries(
      Map.entry("cohort-start",
          Set.of("cohortName", "track", "seminar1Date", "seminar2Date", "seminar3Date", "seminarPlace")),
      Map.entry("cohort-change-dates", Set.of("seminar1Date", "seminar2Date", "seminar3Date", "seminarPlace")),
      Map.entry("cohort-approve-plan", Set.of("planDecision")),
      Map.entry("contact-leader-contact-leader", Set.of("contactResult")),
      Map.entry("individual-training-choose-time", Set.of("chosenTime")),
      Map.entry("individual-training-register-session", Set.of("sessionHeld")),
      Map.entry("action-learning-plan-new-actions", Set.of("anotherRound")),
      Map.entry("four-d-cycle-experiment", Set.of("repeatCycle")),
      Map.entry("move-seminar-start", Set.of("seminarAction")),
      Map.entry("move-seminar-confirm-move", Set.of("moveDecision")),
      Map.entry("move-seminar-confirm-cancellation", Set.of("cancellationDecision")),
      Map.entry("move-seminar-decide-next", Set.of("nextStep")));

  private static final List<String> FIGURE_3 = List.of("Jeg er rollemodel", "Jeg sikrer retning",
      "Jeg sikrer tydelige pædagogiske metodevalg", "Jeg kommunikerer anerkendende",
      "Jeg sikrer et positivt læringsmiljø", "Jeg er synlig", "Jeg sikrer relevante lærerkompetencer",
      "Jeg støtter lærerne");
  private static final List<String> FIGURE_5 =
      List.of("Produktionens domæne", "Æstetikkens domæne", "Forklaringens domæne (refleksionens domæne)");
  private static final List<String> FIGURE_6 = List.of("Visioner og missioner", "Skolens overordnede strategi",
      "Skolens pædagogisk didaktiske grundlag", "Skolens undervisningsplaner",
      "Afdelingers heraf afledte lokale strategi", "Lokale handlingsplaner", "Lokale undervisningsplaner");
  private static final List<String> FIGURE_7 = List.of("Undersøgelse af perspektiver", "Positioneringsbevidsthed",
      "Mod og tillid", "Dialog og involvering");
  private static final List<String> LEAD = List.of("Sæt retning for arbejdet med elevernes læring",
      "Organiser kompetencer med blik for læring", "Gå i dialog om undervisningen");
  private static final List<String> TOOLS = List.of("Motivationspædagogik", "Helhedsorienteret undervisning",
      "Progressiv læring", "Den sproglige dimension");
  private static final List<String> THEMES = List.of("Ledelsesfilosofi", "Videndeling", "Tæt på underviserne", "Andet");

  /** English left over from a template, Danish without its own letters or with an accent, and words of reproach. */
  private static final Pattern NOT_OUR_DANISH = Pattern.compile("(?iu)\\b(the|and|your|please|submit|save|field|task|"
      + "required|select|choose|date|name|session|deadline|yes|no|"
      + "paa|saa|maa|naar|faar|naeste|laerer\\w*|paedagogisk\\w*|foer\\w*|moede\\w*|"
      + "registrér|konkretisér|kvalificér|organisér|formulér|identificér|overskredet|rykker|fejl)\\b");

  private static final Pattern INSERT = Pattern.compile("\\{\\{(?:#if |#loop |if |replace\\()?([a-z][A-Za-z0-9]*)");

  static Stream<Named<JsonNode>> forms() throws IOException {
    return all().values().stream().map(form -> Named.of(form.path("id").asText(), form));
  }

  @Test
  void aFormIsNamedAfterItsFile() throws IOException {
    assertThat(all()).hasSizeGreaterThanOrEqualTo(29)
        .allSatisfy((fileName, form) -> assertThat(form.path("id").asText()).isEqualTo(fileName));
  }

  @ParameterizedTest
  @MethodSource("forms")
  void aFormSaysWhoOwnsItWhoReadsItAndHowLongItTakes(JsonNode form) {
    JsonNode properties = form.path("properties");

    assertThat(form.path("schemaVersion").asInt()).isBetween(1, 16);
    assertThat(properties.path("title").asText()).isNotBlank();
    assertThat(properties.path("owner").asText()).isIn("leader", "coach", "coordinator", "manager");
    assertThat(properties.path("readers").asText().split(",")).isSubsetOf("leader", "coach", "coordinator", "manager")
        .contains(properties.path("owner").asText());
    assertThat(Integer.parseInt(properties.path("minutes").asText())).isBetween(1, 10);
  }

  @ParameterizedTest
  @MethodSource("forms")
  void aFormOpensWithWhyAndHowLong(JsonNode form) {
    int minutes = form.path("properties").path("minutes").asInt();
    String[] parts = opening(form).split("\\n\\n");

    assertThat(form.at("/components/0/type").asText()).isEqualTo("text");
    assertThat(parts).hasSizeGreaterThanOrEqualTo(2);
    assertThat(parts[0].length()).as("why").isGreaterThan(50);
    assertThat(parts[parts.length - 1])
        .startsWith(minutes == 1 ? "**Ca. 1 minut.** " : "**Ca. " + minutes + " minutter.** ");
    assertThat(String.join(" ", words(form)).split("(?i)ca\\. [0-9]+ minut")).as("said once").hasSize(2);
  }

  /** The words are for people, the properties for the server, which enforces them: they must say the same. */
  @ParameterizedTest
  @MethodSource("forms")
  void theWordsAboutReadersNameThoseThatAreDeclared(JsonNode form) {
    String words = sentencesAboutReaders(form);
    Set<String> declared = new TreeSet<>(names(form, "readers"));
    fields(form).forEach(field -> declared.addAll(names(field, "readers")));
    declared.addAll(names(form, "alsoShownTo"));

    assertThat(groupsIn(words, form.path("properties").path("owner").asText())).as(words).isEqualTo(declared);
    assertThat(fields(form).stream().anyMatch(field -> !names(field, "readers").isEmpty()))
        .as("a part that fewer may read").isEqualTo(words.contains("ser kun du"));
    assertThat(names(form, "alsoShownTo")).isSubsetOf("leader", "coach")
        .noneMatch(names(form, "readers")::contains);
  }

  @Test
  void theEmbeddedPagesSayTheSameAboutTimeAndReaders() throws IOException {
    for (Path page : files(".html")) {
      String[] parts = opening(all().get(page.getFileName().toString().replace(".html", ""))).split("\\n\\n");
      assertThat(Files.readString(page).replaceAll("<[^>]*>", "").replaceAll("\\s+", " "))
          .contains(parts[parts.length - 1].replace("**", ""));
    }
  }

  @ParameterizedTest
  @MethodSource("forms")
  void whoeverWritesFreelyIsRemindedOfOtherPeoplesPrivacy(JsonNode form) {
    boolean free = fields(form).stream().anyMatch(field -> field.path("type").asText().equals("textarea"));
    if (free && !form.path("properties").path("owner").asText().equals("coordinator")) {
      assertThat(String.join(" ", words(form))).contains("Skriv ikke personoplysninger om undervisere eller elever.");
    }
  }

  /** Its first text: why it is asked; how long it takes and who reads it. */
  private static String opening(JsonNode form) {
    return form.at("/components/0/text").asText();
  }

  private static String sentencesAboutReaders(JsonNode form) {
    String[] parts = opening(form).split("\\n\\n");
    return Arrays.stream(parts[parts.length - 1].split("(?<=[.])\\s+"))
        .filter(sentence -> sentence.matches(".*\\b(læse[rs]?|læses|ser|ses)\\b.*")).collect(Collectors.joining(" "));
  }

  private static Set<String> groupsIn(String words, String owner) {
    Map<String, String> groups = Map.of("[Dd]u|[Dd]ig", owner, "konsulent(en)?", "coach", "lederen|deltagerne", "leader",
        "koordinatorerne", "coordinator", "skolens ledelse", "manager");
    return groups.entrySet().stream()
        .filter(group -> Pattern.compile("\\b(" + group.getKey() + ")\\b").matcher(words).find())
        .map(Map.Entry::getValue).collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<String> names(JsonNode component, String property) {
    return Arrays.stream(component.path("properties").path(property).asText("").split(",")).map(String::strip)
        .filter(name -> !name.isEmpty()).toList();
  }

  @ParameterizedTest
  @MethodSource("forms")
  void aFieldIsNamedAfterItsKey(JsonNode form) {
    List<JsonNode> components = components(form);

    assertThat(components).allSatisfy(component -> {
      assertThat(component.path("type").asText()).isIn(both());
      assertThat(component.path("id").asText()).matches("Field_[a-z][A-Za-z0-9]*");
    });
    assertThat(components).extracting(component -> component.path("id").asText()).doesNotHaveDuplicates();
    assertThat(fields(form)).isNotEmpty().allSatisfy(field -> {
      assertThat(field.path("key").asText()).matches("[a-z][A-Za-z0-9]*");
      assertThat(field.path("id").asText()).isEqualTo("Field_" + field.path("key").asText());
    });
  }

  /** Tasklist cannot show a file picker, and cannot hand in a dynamic list once it is filled. */
  @ParameterizedTest
  @MethodSource("forms")
  void aFormUsesOnlyWhatTasklistCanShowAndTheServerCanCheck(JsonNode form) {
    assertThat(form.toString()).doesNotContain("filepicker", "dynamiclist", "valuesExpression", "disallowPassedDates");
    fields(form).stream().filter(field -> field.has("valuesKey")).forEach(field ->
        assertThat(form.path("components")).as("Tasklist fills lists of choices on the top level only").contains(field));
    fields(form).stream().filter(field -> field.path("type").asText().equals("datetime")
        && !field.path("subtype").asText().equals("date")).forEach(field -> {
          assertThat(field.path("use24h").asBoolean()).isTrue();
          assertThat(field.path("timeSerializingFormat").asText()).isEqualTo("no_offset");
        });
  }

  @ParameterizedTest
  @MethodSource("forms")
  void everyWordIsDanish(JsonNode form) {
    assertThat(words(form)).isNotEmpty()
        .allSatisfy(text -> assertThat(text).isNotBlank().doesNotContainPattern(NOT_OUR_DANISH));
    assertThat(fields(form)).allSatisfy(field -> assertThat(List.of("label", "dateLabel", "timeLabel").stream()
        .map(name -> field.path(name).asText("")).filter(label -> !label.isBlank())).isNotEmpty());
  }

  @Test
  void theEmbeddedPagesAreDanishToo() throws IOException {
    for (Path page : files(".html")) {
      String text = Files.readString(page).replaceAll("(?s)<script.*?</script>|<style>.*?</style>|<[^>]*>", " ");
      assertThat(text).doesNotContainPattern(NOT_OUR_DANISH);
      assertThat(all()).containsKey(page.getFileName().toString().replace(".html", ""));
    }
  }

  @ParameterizedTest
  @MethodSource("forms")
  void aLongTextMayBeLong(JsonNode form) {
    assertThat(fields(form)).filteredOn(field -> field.path("type").asText().equals("textarea"))
        .filteredOn(field -> !field.path("properties").has("kind"))
        .allSatisfy(field -> {
          assertThat(field.path("validate").path("maxLength").asInt())
              .isEqualTo(field.path("key").asText().equals("csv") ? 1_000_000 : 20_000);
          assertThat(field.path("validate").has("minLength")).isFalse();
          assertThat(field.path("description").asText().contains("3–5 linjer er nok"))
              .isNotEqualTo(field.path("key").asText().equals("csv"));
        });
    assertThat(fields(form)).filteredOn(field -> field.path("type").asText().equals("textfield"))
        .allSatisfy(field -> assertThat(field.path("validate").path("maxLength").asInt()).isBetween(1, 500));
  }

  @ParameterizedTest
  @MethodSource("forms")
  void whatIsOptionalForALeaderLiesDeeper(JsonNode form) {
    assertThat(components(form)).filteredOn(one -> one.path("label").asText().equals("Gå et spadestik dybere"))
        .allSatisfy(group -> assertThat(fields(group))
            .noneMatch(field -> field.path("validate").path("required").asBoolean(false)));
  }

  @Test
  void onlyTheClosedListBecomesProcessVariables() throws IOException {
    Map<String, Set<String>> marked = new TreeMap<>();
    all().forEach((id, form) -> fields(form).stream()
        .filter(field -> field.path("properties").path("processVariable").asBoolean(false)).forEach(field -> {
          assertThat(field.path("type").asText()).isIn("textfield", "datetime", "radio");
          marked.computeIfAbsent(id, key -> new HashSet<>()).add(field.path("key").asText());
        }));

    assertThat(marked).isEqualTo(PROCESS_VARIABLES);
  }

  @ParameterizedTest
  @MethodSource("forms")
  void whatIsShownIsAFactTheFormDeclares(JsonNode form) {
    Set<String> declared = new HashSet<>(Arrays.asList(form.path("properties").path("facts").asText("").split(",")));
    List<String> earlierAnswers =
        FormFiles.get(form.path("id").asText()).shown().stream().map(ShownAnswer::name).toList();
    Set<String> shown = new HashSet<>();
    components(form).forEach(component -> {
      shown.addAll(inserts(component));
      if (component.has("valuesKey")) {
        shown.add(component.path("valuesKey").asText());
      }
      if (component.has("dataSource")) {
        shown.add(component.path("dataSource").asText().substring(1));
      }
    });

    assertThat(declared).noneMatch(earlierAnswers::contains);
    declared.addAll(earlierAnswers);
    assertThat(declared).containsAll(shown);
    assertThat(shown).containsAll(earlierAnswers);
  }

  /** A component of the type "text" would make headings, links and pictures of it; "html" escapes what it inserts. */
  @ParameterizedTest
  @MethodSource("forms")
  void whatPeopleHaveWrittenIsNotShownAsMarkdown(JsonNode form) {
    assertThat(components(form)).filteredOn(component -> component.path("type").asText().equals("text"))
        .flatExtracting(FormRulesTest::inserts).isSubsetOf(OUR_OWN_WORDS);
  }

  @Test
  void theFiguresStandInTheFormsWordForWord() throws IOException {
    Map<String, JsonNode> forms = all();

    for (String form : List.of("model-school-course-describe-challenges", "model-school-course-self-evaluate")) {
      List<JsonNode> sentences = fields(forms.get(form)).stream()
          .filter(field -> FIGURE_3.contains(field.path("label").asText())).toList();
      assertThat(sentences).extracting(field -> field.path("label").asText()).containsExactlyElementsOf(FIGURE_3);
      assertThat(sentences).allSatisfy(sentence -> {
        assertThat(choices(sentence)).containsExactly("Ja", "Delvist", "Ikke endnu");
        assertThat(sentence.path("validate").path("required").asBoolean()).isTrue();
      });
    }
    assertThat(choices(forms, "model-school-course-reflect-on-learning", "domain")).isEqualTo(FIGURE_5);
    assertThat(choices(forms, "model-school-course-describe-assignment", "leadershipInfluence")).isEqualTo(FIGURE_6);
    assertThat(choices(forms, "model-school-course-meet-leadership-team", "succeededWith")).isEqualTo(FIGURE_7);
    assertThat(choices(forms, "model-school-course-describe-assignment", "keyAspects")).isEqualTo(LEAD);
    assertThat(choices(forms, "model-school-course-describe-assignment", "tools")).isEqualTo(TOOLS);
    assertThat(choices(forms, "model-school-course-concretise-assignment", "theme")).isEqualTo(THEMES);
  }

  @Test
  void theModelCourseCostsALeaderAboutAnHourOfWriting() throws IOException {
    Map<String, JsonNode> forms = all();
    int once = forms.entrySet().stream()
        .filter(form -> form.getKey().matches("(model-school-course|action-learning)-.*"))
        .mapToInt(form -> form.getValue().path("properties").path("minutes").asInt()).sum();
    int again = forms.get("model-school-course-meet-leadership-team").path("properties").path("minutes").asInt();

    assertThat(once + again).isBetween(45, 65);
  }

  private static Map<String, JsonNode> all() throws IOException {
    Map<String, JsonNode> forms = new TreeMap<>();
    for (Path file : files(".form")) {
      forms.put(file.getFileName().toString().replace(".form", ""), JSON.readTree(file.toFile()));
    }
    return forms;
  }

  private static List<Path> files(String ending) throws IOException {
    try (var files = Files.list(FORMS)) {
      return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    }
  }

  private static List<JsonNode> components(JsonNode parent) {
    List<JsonNode> found = new ArrayList<>();
    parent.path("components").forEach(component -> {
      found.add(component);
      found.addAll(components(component));
    });
    return found;
  }

  private static List<JsonNode> fields(JsonNode parent) {
    return components(parent).stream().filter(one -> SUBMITTED.contains(one.path("type").asText())).toList();
  }

  private static Set<String> both() {
    return Stream.concat(SUBMITTED.stream(), ONLY_SHOWN.stream()).collect(Collectors.toSet());
  }

  private static List<String> texts(JsonNode component) {
    List<String> texts = new ArrayList<>();
    for (String name : List.of("label", "dateLabel", "timeLabel", "description", "text", "content")) {
      if (component.has(name)) {
        texts.add(component.path(name).asText());
      }
    }
    texts.addAll(choices(component));
    component.path("columns").forEach(column -> texts.add(column.path("label").asText()));
    return texts;
  }

  /** What people read: without the expressions around it. */
  private static List<String> words(JsonNode form) {
    return components(form).stream().flatMap(component -> texts(component).stream())
        .map(text -> text.replaceAll("\\{\\{[^}]*}}", "…").replaceAll("]\\([^)]*\\)", "]").replaceAll("<[^>]*>", " ")).toList();
  }

  /** The names of what is put into the component's texts. */
  private static List<String> inserts(JsonNode component) {
    return texts(component).stream().flatMap(text -> INSERT.matcher(text).results()).map(hit -> hit.group(1)).toList();
  }

  private static List<String> choices(JsonNode field) {
    return StreamSupport.stream(field.path("values").spliterator(), false)
        .map(value -> value.path("label").asText()).toList();
  }

  private static List<String> choices(Map<String, JsonNode> forms, String form, String key) {
    return fields(forms.get(form)).stream().filter(field -> field.path("key").asText().equals(key))
        .findFirst().map(FormRulesTest::choices).orElseThrow();
  }
}
