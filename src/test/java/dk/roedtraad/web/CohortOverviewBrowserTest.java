package dk.roedtraad.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dk.roedtraad.application.access.Group;
import dk.roedtraad.application.cohort.Cohort;
import dk.roedtraad.application.course.Course;
import dk.roedtraad.application.people.Person;
import dk.roedtraad.domain.cohort.Track;
import dk.roedtraad.support.BrowserStory;
import dk.roedtraad.support.PageCheck;
import dk.roedtraad.support.TasklistPage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** "Holdoverblik" in a real browser: a coordinator's morning, with the mouse, on a phone, and without a mouse. */
class CohortOverviewBrowserTest extends BrowserStory {

  @Autowired
  private JdbcClient db;

  private Cohort cohort;
  private Course behind;

  @BeforeEach
  void oneLeaderIsBehindAndOneIsNot() {
    cohort = aCohort(Track.MODEL_SCHOOL, somebody("Karen", "Koordinator", Group.COORDINATOR));
    var school = aSchool();
    behind = aLeader(cohort, somebody("Åse", "Bagefter", Group.LEADER), school, somebody("Kim", "Konsulent", Group.COACH));
    var inTime = aLeader(cohort, somebody("Ib", "Itide", Group.LEADER), school, behind.coachId());
    db.sql("update person set phone = '12345678' where id = ?").param(behind.leaderId()).update();
    db.sql("update course set manager_id = ? where id = ?")
        .params(somebody("Carla", "Chef", Group.MANAGER), behind.id()).update();
    List.of(inTime.leaderId(), behind.leaderId(), behind.coachId())
        .forEach(person -> accounts.addToSchool(person, school));
    start(inTime);
    start(behind);
    submit(inTime, "userTask_describeChallenges");
    itIs(at(2027, 1, 6, 11));
  }

  @ParameterizedTest
  @ValueSource(ints = {1400, 390})
  void aCoordinatorSeesWhoIsBehindAndDoesWhatThereIsToDo(int width) {
    try (var tasklist = overview(width)) {
      var page = tasklist.page();
      assertThat(page.locator(".roedtraad-lead")).hasText("1 af 2 er bagefter planen.");
      assertThat(page.locator(".roedtraad-day li")).hasText(new String[] {"Fristen er passeret for 1 opgave",
          "Næste: 1. internat – " + cohort.name() + ", tirsdag–onsdag den 12.–13. januar 2027", "Din opgaveliste er tom"});
      assertThat(line(page, 0)).containsText("Åse Bagefter");
      assertThat(line(page, 0)).containsText("Bagefter planen");
      assertThat(line(page, 0)).containsText("Fristen var tirsdag den 5. januar");
      assertThat(line(page, 0).getByText("12 34 56 78")).hasAttribute("href", "tel:+4512345678");
      assertThat(line(page, 1)).containsText("Følger planen");
      check(tasklist, "cohort-overview-" + width);

      page.getByText("Send venlig påmindelse til alle").click();
      assertThat(question(page)).containsText("1 leder får en venlig påmindelse");
      assertThat(question(page)).containsText("Åse Bagefter – om 1 opgave");
      assertThat(question(page)).containsText("Har ingen opgaver, hvor fristen er nået: Ib Itide");
      check(tasklist, "cohort-overview-remind-" + width);
      page.getByText("Ja, send til 1").click();
      assertThat(page.locator(".roedtraad-verdict")).hasText("Den venlige påmindelse er på vej til 1 leder.");
      assertThat(sentTo(behind)).isEqualTo(1);

      button(line(page, 0), "Send venlig påmindelse").click();
      assertThat(question(page)).containsText("Har allerede fået en påmindelse i dag: Åse Bagefter");
      assertThat(page.getByText(Pattern.compile("^Ja, send"))).hasCount(0);
      question(page).getByText("Luk").click();

      button(line(page, 0), "Sendte mails").click();
      assertThat(question(page)).containsText("Venlig påmindelse");
      assertThat(question(page)).containsText("På vej · onsdag den 6. januar 2027 kl. 11.00 · til Åse Bagefter · bedt om af "
          + "Karen Koordinator");
      check(tasklist, "cohort-overview-mails-" + width);
      question(page).getByText("Luk").click();

      release(tasklist, width);
      postpone(tasklist, width);
      pauseAndResume(tasklist, width);
      withdraw(tasklist, width);
    }
  }

  private void release(TasklistPage tasklist, int width) {
    var page = tasklist.page();
    button(line(page, 0), "Skolens leder må se").click();
    assertThat(question(page)).containsText("Carla Chef må se, om \"Beskriv udfordringer");
    assertThat(question(page)).containsText("Åse Bagefter får besked først");
    check(tasklist, "cohort-overview-release-" + width);
    page.getByText("Ja, giv lov").click();
    assertThat(line(page, 0)).containsText("Skolens leder må se det. Lederen får besked først");
    assertThat(button(line(page, 0), "Skolens leder må se")).hasCount(0);
  }

  private void postpone(TasklistPage tasklist, int width) {
    var page = tasklist.page();
    button(line(page, 0), "Udskyd frist").click();
    page.getByLabel("Ny frist").fill("2027-01-09");
    page.getByLabel("Hvorfor?").fill("Ombygning på skolen");
    assertThat(question(page)).containsText("Skriv ikke helbredsoplysninger.");
    page.getByText("Ja, udskyd fristen").click();
    assertThat(question(page).getByRole(AriaRole.ALERT)).containsText("Lederens skole har lukket lørdag");
    assertThat(page.getByLabel("Hvorfor?")).hasValue("Ombygning på skolen");
    check(tasklist, "cohort-overview-postpone-" + width);
    page.getByLabel("Ny frist").fill("2027-01-08");
    page.getByText("Ja, udskyd fristen").click();

    var line = leader(page, "Åse Bagefter");
    assertThat(line).containsText("Frist fredag den 8. januar");
    assertThat(line).containsText("Udskudt fra 5. januar af Karen Koordinator: Ombygning på skolen");
    assertThat(line).containsText("Følger planen");
    assertThat(line.locator("h3")).isFocused();
    assertThat(page.locator(".roedtraad-lead")).hasText("Ingen er bagefter planen.");
  }

  private void pauseAndResume(TasklistPage tasklist, int width) {
    var page = tasklist.page();
    button(leader(page, "Åse Bagefter"), "Sæt på pause").click();
    assertThat(page.getByLabel("Fra")).hasValue("2027-01-06");
    page.getByLabel("Til og med").fill("2027-02-01");
    check(tasklist, "cohort-overview-pause-" + width);
    page.getByText("Ja, sæt på pause").click();
    assertThat(leader(page, "Åse Bagefter"))
        .containsText("På pause fra 6. januar 2027 til og med 1. februar 2027");
    check(tasklist, "cohort-overview-paused-" + width);

    button(leader(page, "Åse Bagefter"), "Genoptag").click();
    page.getByText("Ja, genoptag").click();
    assertThat(leader(page, "Åse Bagefter")).containsText("Åse Bagefter er i gang igen.");
  }

  private void withdraw(TasklistPage tasklist, int width) {
    var page = tasklist.page();
    button(leader(page, "Åse Bagefter"), "Afmeld leder").click();
    assertThat(question(page)).containsText("Opgaver og påmindelser stopper med det samme.");
    page.getByText("Ja, afmeld").click();
    assertThat(leader(page, "Åse Bagefter")).containsText("Afmeldt");
    assertThat(line(page, 1)).containsText("Åse Bagefter");
    check(tasklist, "cohort-overview-withdrawn-" + width);
    assertThat(courses.find(behind.id()).orElseThrow().outcome()).isEqualTo(Course.WITHDRAWN);
  }

  @Test
  void theKeyboardIsEnoughAndEscapeTakesAQuestionBack() {
    try (var tasklist = overview(1400)) {
      var page = tasklist.page();
      var withdraw = button(line(page, 0), "Afmeld leder");
      withdraw.focus();
      page.keyboard().press("Enter");
      assertThat(question(page).locator("h4")).isFocused();
      page.keyboard().press("Escape");
      assertThat(question(page)).hasCount(0);
      assertThat(withdraw).isFocused();

      page.getByText("Send venlig påmindelse til alle").focus();
      page.keyboard().press("Enter");
      assertThat(question(page).locator("h4")).isFocused();
      page.keyboard().press("Tab");
      assertThat(page.getByText("Ja, send til 1")).isFocused();
      page.keyboard().press("Enter");
      assertThat(page.locator(".roedtraad-verdict")).hasText("Den venlige påmindelse er på vej til 1 leder.");
      assertThat(page.locator(".roedtraad-own-page h2:not(#roedtraad-day)")).isFocused();
    }
    assertThat(sentTo(behind)).isEqualTo(1);
  }

  @Test
  void nobodyElseMeetsIt() {
    try (var tasklist = window(1400, 900)) {
      var page = tasklist.open().logIn(behind.leaderId()).page();
      assertThat(page.locator("[cam-widget-header]").getByText("Mit forløb")).isVisible();
      assertThat(page.locator("[cam-widget-header]").getByText("Holdoverblik")).hasCount(0);
      page.evaluate("location.hash = '#/holdoverblik'");

      assertThat(page.locator(".roedtraad-own-page")).containsText("Det har du ikke adgang til.");
    }
  }

  @Test
  void fortySevenLeadersFitOnOneSheetForEachSeminar() throws IOException {
    fortyFiveMore();
    try (var tasklist = overview(1400)) {
      var page = tasklist.page();
      page.getByText("Deltagerlister og adresseliste til udskrift").click();
      assertThat(page.locator(".roedtraad-sheet")).hasCount(4);
      check(tasklist, "cohort-overview-lists-1400");

      try (var paper = Loader.loadPDF(page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true)
          .setPath(Path.of("target", "screenshots", "lists.pdf"))))) {
        for (int sheet = 1; sheet <= 3; sheet++) {
          assertThat(textOf(paper, sheet)).contains("Deltagerliste – " + sheet + ". internat").contains("Åse Bagefter")
              .contains("Leder Nummer45").doesNotContain("Opgavelisten").doesNotContain("Udskriv");
        }
        assertThat(textOf(paper, 4)).contains("Adresseliste").contains("12 34 56 78");
        assertThat(paper.getNumberOfPages()).as("the addresses take two").isLessThanOrEqualTo(5);
      }
      page.setViewportSize(390, 900);
      check(tasklist, "cohort-overview-lists-390");
    }
  }

  private static String textOf(PDDocument paper, int sheet) throws IOException {
    var text = new PDFTextStripper();
    text.setStartPage(sheet);
    text.setEndPage(sheet);
    return text.getText(paper);
  }

  private void fortyFiveMore() {
    var persons = IntStream.rangeClosed(1, 45).mapToObj(number -> {
      var id = "leder" + number + "-" + UUID.randomUUID() + "@skole.example";
      return new Person(id, "Leder", "Nummer" + number, id, "87654321");
    }).toList();
    people.ensureAll(persons);
    var more = new ArrayList<Course>();
    persons.forEach(person -> more.add(new Course(UUID.randomUUID().toString(), cohort.id(), cohort.track(), person.id(),
        behind.schoolCode(), behind.coachId(), null, "Uddannelsesleder", false, null, clock.instant(), null, null, null,
        null)));
    courses.addAll(List.copyOf(more));
  }

  /** By the menu, as one gets there. */
  private TasklistPage overview(int width) {
    var tasklist = window(width, 900);
    var page = tasklist.open().logIn(cohort.coordinatorId()).page();
    if (width < 768) {
      page.locator("[cam-widget-header] .navbar-toggle").click();
    }
    page.locator("[cam-widget-header]").getByText("Holdoverblik").click();
    assertThat(page).hasTitle("Holdoverblik · Den røde tråd");
    assertThat(page.locator(".roedtraad-own-page h2:not(#roedtraad-day)").first()).hasText(cohort.name());
    return tasklist;
  }

  private static Locator line(Page page, int number) {
    return page.locator(".roedtraad-leaders > li").nth(number);
  }

  private static Locator leader(Page page, String name) {
    return page.locator(".roedtraad-leaders > li").filter(new Locator.FilterOptions().setHasText(name));
  }

  private static Locator button(Locator line, String words) {
    return line.locator("button").filter(new Locator.FilterOptions().setHasText(words));
  }

  private static Locator question(Page page) {
    return page.locator(".roedtraad-confirm");
  }

  private int sentTo(Course course) {
    return db.sql("select count(*) from mail where recipient_id = ? and kind = 'REMINDER_DIGEST'")
        .param(course.leaderId()).query(Integer.class).single();
  }

  private static void check(TasklistPage tasklist, String picture) {
    tasklist.picture(picture);
    assertThat(PageCheck.faults(tasklist.page())).isEmpty();
    assertThat(PageCheck.cutOff(tasklist.page())).isEmpty();
    assertThat(tasklist.isTooWide()).isFalse();
    assertThat(tasklist.faults()).isEmpty();
  }
}
