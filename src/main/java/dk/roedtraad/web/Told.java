package dk.roedtraad.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** What is not carried out, told to whoever asked: a page for a person who opened an address, JSON for a program. */
@Component
class Told {

  private final Pages pages;

  Told(Pages pages) {
    this.pages = pages;
  }

  /** @param type "Refusal" for what the sender can do something about, otherwise "Error" */
  ResponseEntity<?> answer(HttpServletRequest request, int status, String type, String message) {
    return wantsAPage(request) ? pages.answer(status, "message", title(status), Map.of("text", message))
        : ResponseEntity.status(status).contentType(MediaType.APPLICATION_JSON)
            .body(Map.of("type", type, "message", message));
  }

  /** Browsers name HTML first when a person opens an address; scripts and programs do not. */
  private static boolean wantsAPage(HttpServletRequest request) {
    var accepted = request.getHeader(HttpHeaders.ACCEPT);
    return accepted != null && accepted.startsWith(MediaType.TEXT_HTML_VALUE);
  }

  private static String title(int status) {
    return switch (status) {
      case 404 -> "Siden findes ikke";
      case 401, 403 -> "Ingen adgang";
      default -> status >= 500 ? "Noget gik galt hos os" : "Det kunne ikke lade sig gøre";
    };
  }
}
