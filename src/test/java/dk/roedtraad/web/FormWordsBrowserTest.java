package dk.roedtraad.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import dk.roedtraad.domain.cohort.Track;
import dk.roedtraad.support.BrowserStory;
import dk.roedtraad.support.TasklistPage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every word that form-js has of its own, in a form that has one of each kind of field: a browser shows it in Danish. */
class FormWordsBrowserTest extends BrowserStory {

  private static final Path CHALLENGES = Path.of("forms", "model-school-course-describe-challenges.form");
  private static final String TOO_LONG = "Æblegrød på \"Ærø\" <b>&amp;</b> 🙂 =1+1\n".repeat(600);
  private static final Path FORM = Path.of("src/test/resources/every-word-of-form-js.form");

  /** Every text and every spoken name in the form, and in what floats over it. */
  private static final String WORDS = """
      () => [...document.querySelectorAll('.fjs-container, .fjs-container *, .flatpickr-calendar *')].flatMap(it =>
        [...it.childNodes].filter(node => node.nodeType === Node.TEXT_NODE).map(node => node.data)
          .concat(['placeholder', 'title', 'aria-label'].map(name => it.getAttribute(name) || '')))
        .map(words => words.trim()).filter(words => words !== '' && words !== 'Powered by bpmn.io')""";

  private TasklistPage tasklist;
  private Page page;

  @BeforeEach
  void openWindow() {
    tasklist = window(1400, 900);
    page = tasklist.page();
  }

  /** A leader opens a task that has this form instead of its own. */
  private void open(String form) {
    page.route("**/deployed-form*",
        route -> route.fulfill(new Route.FulfillOptions().setContentType("application/json").setBody(form)));
    var lise = aLeader(aCohort(Track.MODEL_SCHOOL));
    start(lise);
    tasklist.openTaskFromMail(open(lise, "userTask_describeChallenges").getId()).logIn(lise.leaderId());
    tasklist.title();
  }

  @AfterEach
  void closeWindow() {
    if (tasklist != null) {
      tasklist.close();
    }
  }

  @Test
  void whatIsMissingIsSaidAtTheFieldAndByTheButtonWhichTakesOneThere() throws IOException {
    open(Files.readString(FORM));
    tasklist.send();

    assertThat(fault("Field_text")).hasText("Udfyld feltet, før du sender.");
    assertThat(fault("Field_long")).hasText("Udfyld feltet, før du sender.");
    assertThat(fault("Field_number")).hasText("Udfyld feltet, før du sender.");
    assertThat(fault("Field_box")).hasText("Sæt hak her, før du sender.");
    assertThat(fault("Field_one")).hasText("Vælg et svar, før du sender.");
    assertThat(fault("Field_list")).hasText("Vælg et svar, før du sender.");
    assertThat(fault("Field_several")).hasText("Vælg mindst ét svar, før du sender.");
    assertThat(fault("Field_tags")).hasText("Vælg mindst ét svar, før du sender.");
    assertThat(fault("Field_date")).hasText("Vælg en dato, før du sender.");
    assertThat(fault("Field_time")).hasText("Vælg et klokkeslæt, før du sender.");
    assertThat(fault("Field_both")).hasText("Vælg dato og klokkeslæt, før du sender.");
    assertThat(tasklist.field("Field_text")).isFocused();

    var note = page.locator(".task-details .roedtraad-faults");
    assertThat(note.locator("button")).hasText(new String[] {"Tekst", "Lang tekst", "Helt tal", "Hak", "En af",
        "Fra en liste", "Flere af", "Mærker", "Dato", "Klokkeslæt", "Dato og tid"});
    note.getByText("Lang tekst").click();
    assertThat(tasklist.field("Field_long")).isFocused();
    tasklist.field("Field_long").fill("Nu står der noget.");
    assertThat(note.getByText("Lang tekst")).hasCount(0);
    assertThat(tasklist.faults()).isEmpty();
  }

  @Test
  void whatIsWrongIsSaidInDanish() throws IOException {
    open(Files.readString(FORM));
    wrong("Field_text", "ab", "Skriv mindst 3 tegn.");
    wrong("Field_text", "abcdef", "Skriv højst 5 tegn.");
    wrong("Field_email", "lise@", "Skriv en e-mailadresse, for eksempel navn@skole.dk.");
    wrong("Field_phone", "1234", "Skriv et telefonnummer med landekode, for eksempel +4512345678.");
    wrong("Field_pattern", "abc", "Skriv svaret på den måde, der er vist ved feltet.");
    wrong("Field_long", "x".repeat(20_001), "Skriv højst 20.000 tegn.");
    wrong("Field_number", "1", "Tallet skal være mindst 2.");
    wrong("Field_number", "1001", "Tallet må højst være 1.000.");
    wrong("Field_decimal", "1.3", "Vælg 1 eller 1,5.");
    tasklist.field("Field_neither").pressSequentially("12.01.2027");
    page.keyboard().press("Tab");
    page.keyboard().press("Tab");
    assertThat(fault("Field_neither")).hasText("Vælg både dato og klokkeslæt.");
  }

  @Test
  void aTextThatIsTooLongIsNamedByTheButtonAndStaysInTheForm() throws IOException {
    open(Files.readString(CHALLENGES));
    fillInChallenges();
    tasklist.trySending();

    assertThat(page.locator(".task-details .roedtraad-faults button")).hasText("Din udfordring");
    assertThat(fault("Field_challenge")).hasText("Skriv højst 20.000 tegn.");
    assertThat(tasklist.field("Field_challenge")).hasValue(TOO_LONG);
  }

  /** As when the form is shown by something that does not know its rules, or an older version of it. */
  @Test
  void aTextThatTheServerFindsTooLongIsRefusedInDanishAndStaysInTheForm() throws IOException {
    open(Files.readString(CHALLENGES).replace("\"maxLength\": 20000", "\"maxLength\": 30000"));
    fillInChallenges();
    tasklist.send();

    assertThat(tasklist.message()).containsText("Din udfordring: ");
    assertThat(tasklist.message()).containsText("20.000 tegn");
    assertThat(tasklist.message()).not().containsText("ENGINE");
    assertThat(tasklist.field("Field_challenge")).hasValue(TOO_LONG);
    tasklist.picture("refused-too-long-1400");
    page.setViewportSize(390, 844);
    assertThat(tasklist.message()).isInViewport();
    tasklist.picture("refused-too-long-390");
  }

  private void fillInChallenges() {
    for (var sentence : page.locator(".fjs-form-field-radio[role=radiogroup]:visible").all()) {
      sentence.locator("input[type=radio]").first().check();
    }
    tasklist.field("Field_challenge").fill(TOO_LONG);
  }

  /** Nobody can type these, but a value from before can be so; the button is greyed out before anything is sent. */
  @Test
  void whatIsWrongFromTheStartIsSaidAtOnce() throws IOException {
    open(Files.readString(FORM)
        .replace("\"decimalDigits\": 0}", "\"decimalDigits\": 0, \"defaultValue\": 1.5}")
        .replace("\"decimalDigits\": 1}", "\"decimalDigits\": 1, \"defaultValue\": 1.25}")
        .replace("\"decimalDigits\": 2}", "\"decimalDigits\": 2, \"defaultValue\": 1.125}"));

    assertThat(fault("Field_integer")).hasText("Skriv et helt tal.");
    assertThat(fault("Field_tenths")).hasText("Skriv højst 1 decimal.");
    assertThat(fault("Field_hundredths")).hasText("Skriv højst 2 decimaler.");
    assertThat(page.locator(".task-details .roedtraad-faults button")).hasCount(3);
  }

  @Test
  void noEnglishIsLeftAnywhereInTheForm() throws IOException {
    open(Files.readString(FORM));
    assertThat(page.locator("[id$='Field_plain-display']")).hasText("Vælg");
    assertThat(page.locator("[id$='Field_time-time']")).hasAttribute("placeholder", "tt:mm");
    assertThat(page.locator("[id$='Field_date-date']")).hasAttribute("placeholder", "dd.mm.åååå");
    assertNoEnglish();

    tasklist.field("Field_list").fill("zzz");
    assertThat(page.locator(".fjs-dropdownlist-empty")).hasText("Intet fundet");
    assertNoEnglish();
    tasklist.field("Field_tags").click();
    page.locator(".fjs-dropdownlist-item").first().click();
    tasklist.field("Field_tags").click();
    assertThat(page.locator(".fjs-dropdownlist-empty")).hasText("Alt er valgt");
    assertNoEnglish();
    page.locator("[id$='Field_time-time']").click();
    assertThat(page.locator(".fjs-dropdownlist-item").first()).hasText("00:00");
    assertNoEnglish();
    assertThat(page.locator(".fjs-table-nav-label")).hasText("1 af 2");
    assertNoEnglish();
    page.locator("[id$='Field_date-date']").click();
    assertThat(page.locator(".flatpickr-calendar.open .flatpickr-weekday")).hasText(
        new String[] {"man", "tir", "ons", "tor", "fre", "lør", "søn"});
    assertNoEnglish();
  }

  private void wrong(String field, String value, String message) {
    var input = tasklist.field(field);
    input.click();
    input.press("Control+A");
    if (value.length() > 100) {
      input.fill(value);
    } else {
      input.pressSequentially(value);
    }
    input.press("Tab");
    assertThat(fault(field).getByText(message)).isVisible();
  }

  private Locator fault(String field) {
    return page.locator(".fjs-form-field:has([id*='" + field + "']) > .fjs-form-field-error").last();
  }

  /** The words that form-js has in English: none of them is a Danish word too. */
  @SuppressWarnings("unchecked")
  private void assertNoEnglish() {
    assertThat((List<String>) page.evaluate(WORDS)).isNotEmpty().noneMatch(words -> words.matches("(?is).*\\b(field|value|"
        + "select|search|nothing|results?|remove|add|new|page|click|sort|skip|collapse|expand|increment|decrement|of|"
        + "monday|january|yyyy|hh|am|pm|must|please|content|month|year|hour|minute)\\b.*"));
  }
}
