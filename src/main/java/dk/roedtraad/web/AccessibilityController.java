package dk.roedtraad.web;

import dk.roedtraad.application.mail.MailProperties;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** "Tilgængelighedserklæring": the law on accessible websites asks for it; {@code /was} is its customary address. */
@RestController
class AccessibilityController {

  private final Pages pages;
  private final MailProperties properties;

  AccessibilityController(Pages pages, MailProperties properties) {
    this.pages = pages;
    this.properties = properties;
  }

  @GetMapping({"/tilgaengelighed", "/was"})
  ResponseEntity<String> statement() {
    return pages.answer(200, "accessibility", "Tilgængelighedserklæring", Map.of("contact", properties.replyTo()));
  }
}
