package dk.roedtraad.web;

import dk.roedtraad.application.access.LoginWay;
import dk.roedtraad.application.access.SignOnRefusal;
import dk.roedtraad.application.mail.MailProperties;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Objects;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The pages before and after a login at the identity provider. */
@RestController
@Profile("oidc")
class SignOnController {

  private static final SignOnRefusal NOTHING_REFUSED = new SignOnRefusal(null, null, null);

  private final Pages pages;
  private final LoginWay way;
  private final SignOnRefusal.Last last;
  private final MailProperties mail;

  SignOnController(Pages pages, LoginWay way, SignOnRefusal.Last last, MailProperties mail) {
    this.pages = pages;
    this.way = way;
    this.last = last;
    this.mail = mail;
  }

  /**
   * Leads on to the provider. A page, because only a script sees what follows {@code #} in the address: which task the
   * link in a mail was for. A browser takes that along to here.
   *
   * @param til where the person wanted to go; checked where the login begins
   */
  @GetMapping("/log-ind")
  ResponseEntity<String> logIn(@RequestParam(defaultValue = "") String til) {
    return page(HttpStatus.OK, "sign-on", "Du sendes til login", til.isEmpty() ? pages.tasklist() : til);
  }

  @GetMapping("/log-ind/afvist")
  ResponseEntity<String> refused() {
    var refusal = last.get();
    return switch (refusal.reason()) {
      case NOT_ENROLLED -> page(HttpStatus.FORBIDDEN, "sign-on-not-enrolled", "Du er ikke tilmeldt", pages.tasklist(),
          refusal);
      case ADDRESS_NOT_VERIFIED -> page(HttpStatus.FORBIDDEN, "sign-on-not-verified", "Din e-mailadresse er ikke bekræftet",
          pages.tasklist(), refusal);
      case LOGIN_OF_TWO -> page(HttpStatus.FORBIDDEN, "sign-on-login-of-two", "Dit login passer til to brugere",
          pages.tasklist(), refusal);
      case BROKEN_OFF -> page(HttpStatus.BAD_REQUEST, "sign-on-broken-off", "Du er ikke logget ind", pages.tasklist(),
          refusal);
    };
  }

  /** Where the provider sends people whose session it has ended. */
  @GetMapping("/log-ud")
  ResponseEntity<String> loggedOut() {
    return page(HttpStatus.OK, "sign-on-logged-out", "Du er logget ud", pages.tasklist());
  }

  /** For a provider that knows no way to end its session. */
  @GetMapping(path = "/log-ud", params = "kun-her")
  ResponseEntity<String> loggedOutHereOnly() {
    return page(HttpStatus.OK, "sign-on-logged-out-here", "Du er logget ud her", pages.tasklist());
  }

  private ResponseEntity<String> page(HttpStatus status, String template, String title, String destination) {
    return page(status, template, title, destination, NOTHING_REFUSED);
  }

  private ResponseEntity<String> page(HttpStatus status, String template, String title, String destination,
      SignOnRefusal refusal) {
    var values = new HashMap<String, Object>();
    values.put("way", way.singleSignOn().orElseThrow());
    values.put("destination", URLEncoder.encode(destination, StandardCharsets.UTF_8));
    values.put("login", Objects.requireNonNullElse(refusal.login(), ""));
    values.put("endAddress", Objects.requireNonNullElse(refusal.endAddress(), ""));
    values.put("replyTo", mail.replyTo());
    return pages.answer(status.value(), template, title, values);
  }

  /** Links from mails that were sent while people still chose a password here. */
  @GetMapping({"/adgangskode", "/adgangskode/**"})
  ResponseEntity<Void> noPasswordNeeded() {
    return ResponseEntity.status(HttpStatus.FOUND).header(HttpHeaders.LOCATION, pages.tasklist()).build();
  }
}
