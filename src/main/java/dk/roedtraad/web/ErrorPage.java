package dk.roedtraad.web;

import dk.roedtraad.application.Refusal;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.web.servlet.error.ErrorController;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What is said when nothing else has answered: few words, in Danish, and never how the program is built. */
@RestController
class ErrorPage implements ErrorController {

  static final String NOTHING_HERE =
      "Der er ingen side på denne adresse. Måske er linket ikke helt. Gå til dine opgaver, og find vej derfra.";

  private final Told told;

  ErrorPage(Told told) {
    this.told = told;
  }

  @RequestMapping("${server.error.path:/error}")
  ResponseEntity<?> error(HttpServletRequest request) {
    var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
    return told.answer(request, status, status >= 500 ? "Error" : "Refusal", words(status));
  }

  private static String words(int status) {
    return switch (status) {
      case 401 -> "Du skal logge ind først.";
      case 403 -> Refusal.noAccess().getMessage();
      case 404 -> NOTHING_HERE;
      default -> status >= 500 ? Refusal.UNFORESEEN : "Det kan serveren ikke bruge. Gå til dine opgaver, og prøv igen.";
    };
  }
}
