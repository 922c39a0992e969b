package dk.roedtraad.web;

import dk.roedtraad.application.QuietError;
import dk.roedtraad.application.Refusal;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** What nobody foresaw: the person is told so, the log gets the places and no values. Comes after all other advice. */
@RestControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
class UnforeseenErrorAdvice {

  private static final Logger LOG = LoggerFactory.getLogger(UnforeseenErrorAdvice.class);

  @ExceptionHandler
  ResponseEntity<Map<String, String>> unforeseen(Exception e) {
    LOG.error("A request failed", QuietError.of(e));
    return ResponseEntity.internalServerError().contentType(MediaType.APPLICATION_JSON)
        .body(Map.of("type", "Error", "message", Refusal.UNFORESEEN));
  }
}
