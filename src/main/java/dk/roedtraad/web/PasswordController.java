package dk.roedtraad.web;

import dk.roedtraad.application.access.AttemptLimit;
import dk.roedtraad.application.access.BrowserLogin;
import dk.roedtraad.application.password.PasswordLink;
import dk.roedtraad.application.password.PasswordLinkService;
import dk.roedtraad.application.password.PasswordRequests;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Choosing a password with the link from a mail, and asking for such a mail. Opening a link changes nothing: programs
 * that look at mails open links too. With single sign-on there is no password to choose.
 */
@RestController
@Profile("!oidc")
@RequestMapping("/adgangskode")
class PasswordController {

  private static final String TITLE = "Vælg din adgangskode";
  private static final String LATER = "Du har bedt om mange links på kort tid. Vent ti minutter, og prøv igen.";
  /** From one place, as a school is that many people sit at. */
  private static final int QUESTIONS = 20;
  private static final Duration STRETCH = Duration.ofMinutes(10);

  private final PasswordLinkService links;
  private final PasswordRequests requests;
  private final BrowserLogin login;
  private final Pages pages;
  private final AttemptLimit questions;
  private final AttemptLimit unknownLinks;

  PasswordController(PasswordLinkService links, PasswordRequests requests, BrowserLogin login, Pages pages,
      Clock clock) {
    this.links = links;
    this.requests = requests;
    this.login = login;
    this.pages = pages;
    this.questions = new AttemptLimit(clock, QUESTIONS, STRETCH);
    this.unknownLinks = new AttemptLimit(clock, QUESTIONS, STRETCH);
  }

  @GetMapping
  ResponseEntity<String> forgotten() {
    return forgotten(HttpStatus.OK, false, "");
  }

  private ResponseEntity<String> forgotten(HttpStatus status, boolean unknownLink, String fault) {
    return pages.answer(status.value(), "forgotten-password", unknownLink ? "Linket virker ikke" : "Glemt adgangskode?",
        Map.of("unknownLink", unknownLink, "fault", fault));
  }

  /** Says the same whoever is asked for. */
  @PostMapping
  ResponseEntity<String> ask(@RequestParam(defaultValue = "") String address, HttpServletRequest request) {
    if (questions.isReached(request.getRemoteAddr())) {
      return forgotten(HttpStatus.TOO_MANY_REQUESTS, false, LATER);
    }
    if (address.isBlank()) {
      return forgotten(HttpStatus.BAD_REQUEST, false, "Skriv din e-mailadresse.");
    }
    questions.count(request.getRemoteAddr());
    requests.ask(address);
    return sent();
  }

  private ResponseEntity<String> sent() {
    return pages.answer(HttpStatus.OK.value(), "link-sent", "Se i din indbakke", Map.of());
  }

  @GetMapping("/{secret}")
  ResponseEntity<String> open(@PathVariable String secret, HttpServletRequest request) {
    if (unknownLinks.isReached(request.getRemoteAddr())) {
      return forgotten(HttpStatus.TOO_MANY_REQUESTS, true, LATER);
    }
    var link = links.find(secret);
    if (link.isEmpty()) {
      unknownLinks.count(request.getRemoteAddr());
    }
    return link.map(found -> links.isValid(found) ? choose(found, List.of()) : expired(secret))
        .orElseGet(() -> forgotten(HttpStatus.NOT_FOUND, true, ""));
  }

  private ResponseEntity<String> choose(PasswordLink link, List<String> faults) {
    return pages.answer(faults.isEmpty() ? HttpStatus.OK.value() : HttpStatus.BAD_REQUEST.value(), "choose-password",
        TITLE, Map.of("userName", link.personId(), "faults", faults, "hasFaults", !faults.isEmpty()));
  }

  private ResponseEntity<String> expired(String secret) {
    return pages.answer(HttpStatus.GONE.value(), "link-expired", "Linket er udløbet", Map.of("secret", secret));
  }

  /** Chooses the password, logs in with it and goes on to the tasks. */
  @PostMapping("/{secret}")
  ResponseEntity<String> choose(@PathVariable String secret, @RequestParam(defaultValue = "") String password,
      HttpServletRequest request) {
    var choice = links.choose(secret, password);
    if (!choice.isMade()) {
      var link = links.find(secret);
      return link.isPresent() && !choice.faults().isEmpty() ? choose(link.get(), choice.faults())
          : open(secret, request);
    }
    login.begin(choice.userId());
    return ResponseEntity.status(HttpStatus.SEE_OTHER)
        .header(HttpHeaders.LOCATION, pages.tasklist()).build();
  }

  /** In place of a link that ran out: the mail goes where the first one went. */
  @PostMapping("/{secret}/ny")
  ResponseEntity<String> renew(@PathVariable String secret, HttpServletRequest request) {
    if (questions.isReached(request.getRemoteAddr())) {
      return forgotten(HttpStatus.TOO_MANY_REQUESTS, false, LATER);
    }
    questions.count(request.getRemoteAddr());
    links.find(secret).map(PasswordLink::personId).ifPresent(requests::ask);
    return sent();
  }
}
