package dk.roedtraad.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.roedtraad.application.mail.DateRange;
import dk.roedtraad.application.mail.MailContent;
import dk.roedtraad.application.mail.MailContent.AdministratorNotice;
import dk.roedtraad.application.mail.MailContent.CoordinatorNotice;
import dk.roedtraad.application.mail.MailContent.OpenTask;
import dk.roedtraad.application.mail.MailContent.ReminderDigest;
import dk.roedtraad.application.mail.OutgoingMail;
import dk.roedtraad.application.mail.Recipient;
import dk.roedtraad.application.mail.RenderedMail;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.mock.env.MockEnvironment;

class MailTemplatesTest {

  private static final Path FOLDER = Path.of("src/main/resources/mail");

  /** What MailContent declares as optional; everything else must be there. */
  private static final Set<String> OPTIONAL = Set.of("SessionTimesOffered.deadline", "Launch.firstStep",
      "Launch.passwordUrl", "AccountInvitation.cohortName", "SeminarInvitation.room", "SeminarMoved.room",
      "CoordinatorNotice.taskId", "StatusReleased.deadline", "ReleasedStatus.deadline",
      "StatusDialogue.deadline", "MonthlyStatus.taskId");

  private static final String MARKUP = "<img src=x onerror=alert(1)><script>alert(1)</script> <a href=\"x\">a</a> "
      + "=HYPERLINK(\"x\") {{navn}} ${1+1}";

  private final MailTemplates templates = MailSamples.templates();

  static Stream<MailContent> everyMail() {
    return MailSamples.everyMail();
  }

  private RenderedMail render(MailContent content) {
    return templates.render(new OutgoingMail("cohort-1", null, MailSamples.RIKKE, content, null, "test"));
  }

  @ParameterizedTest
  @MethodSource("everyMail")
  void everyMailIsWrittenInTextAndHtmlWithTheSameFrame(MailContent content) throws IOException {
    var mail = render(content);

    assertThat(mail.subject()).doesNotContain("{", "&", "\n").isNotBlank();
    assertThat(List.of(mail.text(), mail.html())).allSatisfy(body -> assertThat(body)
        .contains("Den røde tråd", "Kære Rikke Christensen", "Du får denne mail, fordi")
        .doesNotContain("{{", "}}", "null"));
    assertThat(mail.html()).contains("<html lang=\"da\">", "name=\"viewport\"");
    assertThat(mail.text()).doesNotContain("<", "&#", "\n\n\n\n");

    // To be looked at: target/mails/*.html
    var folder = Files.createDirectories(Path.of("target/mails"));
    Files.writeString(folder.resolve(content.template() + ".html"), mail.html());
    Files.writeString(folder.resolve(content.template() + ".txt"), mail.subject() + "\n\n" + mail.text());
  }

  @ParameterizedTest
  @MethodSource("everyMail")
  void everyMailToThoseWhoTakeTheCourseSaysHowToReachTheCoordinator(MailContent content) {
    var toThoseWhoRunIt = content instanceof CoordinatorNotice || content instanceof AdministratorNotice;

    assertThat(render(content).text().contains("koordinator@forloeb.example")).isEqualTo(!toThoseWhoRunIt);
    assertThat(render(content).html().contains("mailto:koordinator@forloeb.example")).isEqualTo(!toThoseWhoRunIt);
  }

  @TestFactory
  Stream<DynamicTest> aMailWithAHoleIsNotRendered() {
    return MailSamples.everyMail().flatMap(content -> components(content)
        .filter(component -> !component.getType().isPrimitive() && !List.class.equals(component.getType()))
        .filter(component -> !OPTIONAL.contains(content.getClass().getSimpleName() + "." + component.getName()))
        .map(component -> DynamicTest.dynamicTest(content.template() + " without " + component.getName(), () ->
            assertThatThrownBy(() -> render(without(component, content)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(content.template())
                .hasMessageContaining(component.getName()))));
  }

  @TestFactory
  Stream<DynamicTest> whatIsOptionalMayBeMissing() {
    return MailSamples.everyMail().flatMap(content -> components(content)
        .filter(component -> OPTIONAL.contains(content.getClass().getSimpleName() + "." + component.getName()))
        .map(component -> DynamicTest.dynamicTest(content.template() + " without " + component.getName(), () ->
            assertThat(render(without(component, content)).text()).doesNotContain("null", "{{"))));
  }

  @Test
  void everyFileInTheFolderBelongsToAMail() throws IOException {
    var expected = MailSamples.everyMail().map(MailContent::template)
        .flatMap(name -> Stream.of(name + ".subject", name + ".txt", name + ".html")).collect(Collectors.toSet());
    expected.addAll(Set.of("layout.txt", "layout.html"));
    try (var files = Files.list(FOLDER)) {
      assertThat(files.map(file -> file.getFileName().toString())).containsExactlyInAnyOrderElementsOf(expected);
    }
  }

  @Test
  void everyKindOfContentHasASample() {
    assertThat(MailSamples.everyMail().map(Object::getClass))
        .containsExactlyInAnyOrder(MailContent.class.getPermittedSubclasses());
  }

  @Test
  void theSubjectsSayWhatTheMailWants() {
    assertThat(MailSamples.everyMail().map(content -> render(content).subject())).containsExactly(
        "Velkommen til lederforløbet – vælg din adgangskode",
        "Velkommen til lederforløbet – vælg din adgangskode",
        "Vælg en ny adgangskode",
        "Invitation: 1. internat den 12.–13. januar 2027",
        "Ændret: 1. internat flyttes fra 12.–13. til 19.–20. januar 2027",
        "Aflyst: 1. internat den 12.–13. januar 2027",
        "Vælg tid til samtale med din konsulent",
        "Invitation: Individuel coaching (runde 1) onsdag den 3. februar 2027 kl. 10.00",
        "Ændret: Individuel coaching (runde 1) flyttes til fredag den 5. februar 2027 kl. 13.00",
        "Ny tid ønskes: Individuel coaching (runde 1) onsdag den 3. februar 2027 kl. 10.00",
        "Lise Ærø er afmeldt lederforløbet",
        "Dine oplysninger kan hentes",
        "Din leder kan se, om en opgave er indsendt",
        "Lise Ærø mangler at indsende en opgave i lederforløbet",
        "Ny opgave: Status og fremdrift (ca. 2 min.) – frist fredag den 14. maj",
        "Koordinatoren har svaret Fjordby Erhvervsskole",
        "Fjordby Erhvervsskole i maj: 4 af 5 ledere følger planen",
        "Invitation: Møde på tværs af modelskoler torsdag den 14. oktober 2027",
        "Venlig påmindelse: 3 opgaver i dit lederforløb",
        "Afbud: Lise Ærø kommer ikke til 1. internat den 12.–13. januar 2027",
        "Beslutningstabellen deadlines.dmn er ikke opdateret");
  }

  @Test
  void withSingleSignOnNobodyIsAskedToChooseAPassword() {
    var configuration = new MockEnvironment().withProperty("roedtraad.oidc.name", "Unilogin");
    configuration.setActiveProfiles("oidc");
    var withSingleSignOn = MailSamples.templates(configuration);
    var launch = new MailContent.Launch("Hold", List.of(), null, null);
    var invitation = new MailContent.AccountInvitation("Hold", "kirsten@skole.example", null);

    for (var content : List.of(launch, invitation)) {
      var mail = withSingleSignOn.render(new OutgoingMail("cohort-1", null, MailSamples.RIKKE, content, null, "test"));
      assertThat(mail.subject()).isEqualTo("Velkommen til lederforløbet");
      assertThat(List.of(mail.text(), mail.html())).allSatisfy(body -> assertThat(body)
          .contains("u logger ind med Unilogin", "https://forloeb.example/camunda/app/tasklist/default/")
          .doesNotContain("/adgangskode", "Vælg din adgangskode", "{{", "null", "\n\n\n\n"));
    }
  }

  @Test
  void aSeminarThatOnlyMovesToAnotherHotelKeepsItsDatesInTheSubject() {
    var day = LocalDate.of(2027, 1, 12);
    var content = new MailContent.SeminarMoved("1. internat", "Hold", new DateRange(day, day.plusDays(1)), "Her",
        List.of(new MailContent.Day(day, LocalTime.of(10, 0), LocalTime.of(17, 0)),
            new MailContent.Day(day.plusDays(1), LocalTime.of(9, 0), LocalTime.of(15, 0))), "Der", null);

    assertThat(render(content).subject())
        .isEqualTo("Ændret: 1. internat den 12.–13. januar 2027 har ny tid eller nyt sted");
  }

  @ParameterizedTest
  @EnumSource(MailContent.EventCancelled.Reason.class)
  void whatIsTakenOutOfACalendarSaysWhyInOneSentence(MailContent.EventCancelled.Reason reason) {
    var day = LocalDate.of(2027, 1, 12);
    var mail = render(new MailContent.EventCancelled("1. internat", new DateRange(day, day.plusDays(1)), reason));

    assertThat(mail.text()).contains(switch (reason) {
      case CANCELLED -> "er desværre aflyst";
      case EXCUSED -> "Dit afbud er noteret";
      case WITHDRAWN -> "Lederforløbet er afmeldt";
      case COURSE_ENDED -> "Lederforløbet er slut";
    }).containsOnlyOnce("1. internat den 12.–13. januar 2027");
  }

  @Test
  void oneTaskStandsInTheSubject() {
    var task = new OpenTask("t1", "Beskriv din AL-opgave", null, 7, LocalDate.of(2027, 5, 14), false, null);

    assertThat(render(new ReminderDigest(List.of(task), true)).subject())
        .isEqualTo("Venlig påmindelse: Beskriv din AL-opgave");
  }

  @Test
  void aNewTaskSaysSoAndHowLongItTakesAndWhenItIsDue() {
    var first = new OpenTask("t1", "Beskriv din AL-opgave", null, 7, LocalDate.of(2026, 5, 14), true, "Ny opgave");
    var second = new OpenTask("t2", "Møde i lederteam (runde 1)", null, 5, null, true, "Ny opgave");

    var one = render(new ReminderDigest(List.of(first), true));
    assertThat(one.subject()).isEqualTo("Ny opgave: Beskriv din AL-opgave (ca. 7 min.) – frist torsdag den 14. maj");
    assertThat(one.text()).contains("Der er en ny opgave til dig i dit lederforløb.").doesNotContain("påmindelse om");
    assertThat(render(new ReminderDigest(List.of(first, second), true)).subject())
        .isEqualTo("2 nye opgaver i dit lederforløb");
  }

  @Test
  void theReminderLeadsStraightToTheForm() {
    var task = new OpenTask("1b0c-7", "Beskriv din AL-opgave", null, 7, LocalDate.of(2027, 5, 14), false, null);

    var mail = render(new ReminderDigest(List.of(task), true));

    var link = "https://forloeb.example/opgave/1b0c-7";
    assertThat(mail.text()).contains(link, "Frist: fredag den 14. maj 2027", "(ca. 7 min.)");
    assertThat(mail.html()).contains("href=\"" + link + "\"");
  }

  @Test
  void theReminderNeverReproaches() {
    var mail = render(MailSamples.everyMail().filter(ReminderDigest.class::isInstance).findFirst().orElseThrow());

    assertThat(mail.subject() + mail.text() + mail.html()).contains("venlig påmindelse")
        .doesNotContainIgnoringCase("overskredet", "forsinket", "rykker", "mangler", "for sent", "fejl");
  }

  @ParameterizedTest
  @MethodSource("everyMail")
  void whatPeopleHaveTypedIsTextInEveryMail(MailContent content) throws ReflectiveOperationException {
    var mail = templates.render(new OutgoingMail("cohort-1", null,
        new Recipient("leder@rybners.example", MARKUP, "leder@rybners.example"),
        (MailContent) withMarkup(content), null, "test"));

    assertThat(mail.text()).contains("Kære " + MARKUP);
    assertThat(mail.html()).contains("Kære &lt;img src").doesNotContain("<img", "<script", ">a</a>")
        .contains("{{navn}} ${1+1}");
  }

  /** The same content with markup for every text in it. */
  private static Object withMarkup(Object value) throws ReflectiveOperationException {
    if (value instanceof String) {
      return MARKUP;
    }
    if (value instanceof List<?> several) {
      var changed = new ArrayList<Object>();
      for (var one : several) {
        changed.add(withMarkup(one));
      }
      return changed;
    }
    if (!(value instanceof Record)) {
      return value;
    }
    var components = value.getClass().getRecordComponents();
    var values = new Object[components.length];
    for (var i = 0; i < components.length; i++) {
      components[i].getAccessor().setAccessible(true);
      values[i] = withMarkup(components[i].getAccessor().invoke(value));
    }
    var types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    var constructor = value.getClass().getDeclaredConstructor(types);
    constructor.setAccessible(true);
    return constructor.newInstance(values);
  }

  @Test
  void htmlIsEscapedAndTextIsNot() {
    var mail = render(new CoordinatorNotice("Hold <b>A&B</b>", List.of("1 < 2 & \"3\""), null));

    assertThat(mail.subject()).isEqualTo("Hold <b>A&B</b>");
    assertThat(mail.text()).contains("1 < 2 & \"3\"");
    assertThat(mail.html()).contains("1 &lt; 2 &amp; &quot;3&quot;").doesNotContain("<b>");
  }

  @Test
  void aLineBreakInANameEndsNoHeader() {
    var mail = render(new CoordinatorNotice("Hold A\r\nBcc: alle@skole.example", List.of("…"), null));

    assertThat(mail.subject()).isEqualTo("Hold A Bcc: alle@skole.example");
  }

  private static Stream<RecordComponent> components(MailContent content) {
    return Arrays.stream(content.getClass().getRecordComponents());
  }

  private static MailContent without(RecordComponent missing, MailContent content) throws ReflectiveOperationException {
    var components = content.getClass().getRecordComponents();
    var types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    var values = new Object[components.length];
    for (var i = 0; i < components.length; i++) {
      values[i] = components[i].getName().equals(missing.getName()) ? null : value(components[i], content);
    }
    return (MailContent) content.getClass().getDeclaredConstructor(types).newInstance(values);
  }

  private static Object value(RecordComponent component, MailContent content)
      throws IllegalAccessException, InvocationTargetException {
    return component.getAccessor().invoke(content);
  }
}
