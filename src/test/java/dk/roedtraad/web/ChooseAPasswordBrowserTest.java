package dk.roedtraad.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dk.roedtraad.application.mail.OutboxSender;
import dk.roedtraad.application.password.PasswordRequests;
import dk.roedtraad.domain.cohort.Track;
import dk.roedtraad.support.BrowserStory;
import dk.roedtraad.support.PageCheck;
import dk.roedtraad.support.ReceivedMail;
import dk.roedtraad.support.TasklistPage;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** From the login page, by the mail, to the own tasks: on a phone as well as on a large screen. */
class ChooseAPasswordBrowserTest extends BrowserStory {

  private static final Pattern LINK = Pattern.compile("(/adgangskode/[A-Za-z0-9_-]{43})");

  @Autowired
  private PasswordRequests requests;
  @Autowired
  private OutboxSender sender;

  @ParameterizedTest
  @CsvSource({"1400,900", "390,844"})
  void whoForgotThePasswordChoosesAnotherOne(int width, int height) {
    var lise = aLeader(aCohort(Track.MODEL_SCHOOL));
    start(lise);
    try (var window = window(width, height)) {
      var page = window.page();
      window.open();
      page.getByText("Glemt adgangskode?").click();
      look(window, "password-forgotten-" + width);
      page.getByLabel("E-mailadresse").fill(lise.leaderId());
      page.getByText("Send mig et link").click();
      assertThat(page.locator("h1")).hasText("Se i din indbakke");
      look(window, "password-link-sent-" + width);

      var link = "http://localhost:" + port + linkInTheMail(lise.leaderId());
      page.navigate(link);
      look(window, "password-choose-" + width);
      page.getByLabel("Din nye adgangskode").fill("kort");
      page.getByText("Vis adgangskoden").click();
      assertThat(page.getByLabel("Din nye adgangskode")).hasAttribute("type", "text");
      page.getByText("Gem og gå til mine opgaver").click();
      assertThat(page.locator(".faults")).containsText("Skriv mindst 10 tegn.");
      look(window, "password-faults-" + width);

      page.getByLabel("Din nye adgangskode").fill("Rundt om Fjorden 7!");
      page.getByText("Gem og gå til mine opgaver").click();
      assertThat(window.tasks()).hasCount(1);

      page.navigate(link);
      assertThat(page.locator("h1")).hasText("Linket virker ikke");
      look(window, "password-used-" + width);
    }
  }

  @Test
  void theLoginPageSaysWhenToWait() {
    var lise = aLeader(aCohort(Track.MODEL_SCHOOL));
    try (var window = window(390, 844)) {
      window.open();
      for (int i = 0; i < 6; i++) {
        window.tryLoggingIn(lise.leaderId(), "forkert");
      }

      assertThat(window.message()).containsText("Vent et minut");
      window.picture("login-wait-390");
    }
  }

  private static void look(TasklistPage window, String name) {
    window.picture(name);
    assertThat(PageCheck.faults(window.page())).isEmpty();
    assertThat(PageCheck.cutOff(window.page())).isEmpty();
  }

  private String linkInTheMail(String person) {
    requests.answer();
    sender.sendDue(clock.instant());
    var mails = List.of(MAIL_SERVER.getReceivedMessagesForDomain(person));
    var found = LINK.matcher(ReceivedMail.text(mails.get(mails.size() - 1)));
    assertThat(found.find()).isTrue();
    return found.group(1);
  }
}
