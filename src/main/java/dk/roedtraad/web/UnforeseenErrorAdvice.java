package dk.roedtraad.web;

import dk.roedtraad.application.QuietError;
import dk.roedtraad.application.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** What nobody foresaw: the person is told so, the log gets the places and no values. Comes after all other advice. */
@RestControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
class UnforeseenErrorAdvice {

  private static final Logger LOG = LoggerFactory.getLogger(UnforeseenErrorAdvice.class);

  private final Told told;

  UnforeseenErrorAdvice(Told told) {
    this.told = told;
  }

  @ExceptionHandler
  ResponseEntity<?> unforeseen(Exception e, HttpServletRequest request, HttpServletResponse response) throws Exception {
    LOG.error("A request failed", QuietError.of(e));
    if (response.isCommitted()) {
      // A part of a file is out. The server breaks the connection off; words of ours would only end the file. It logs the
      // first error whatever is thrown here, so SentFile has taken the words from it.
      throw e;
    }
    return told.answer(request, HttpStatus.INTERNAL_SERVER_ERROR.value(), "Error", Refusal.UNFORESEEN);
  }
}
