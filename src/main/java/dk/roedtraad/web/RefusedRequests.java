package dk.roedtraad.web;

import dk.roedtraad.application.Refusal;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Tells a refusal of {@code /api} with its status and its Danish words, in the shape of the engine's REST interface. */
@RestControllerAdvice
class RefusedRequests {

  @ExceptionHandler
  ResponseEntity<Map<String, String>> refused(Refusal refusal) {
    return ResponseEntity.status(refusal.kind().status())
        .body(Map.of("type", "Refusal", "message", refusal.getMessage()));
  }
}
