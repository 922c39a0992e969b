package dk.roedtraad.web;

import dk.roedtraad.application.Refusal;
import java.util.Map;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** What is not carried out is told in Danish, with its status, in one form for the whole of {@code /api}. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class RefusalAdvice {

  @ExceptionHandler
  ResponseEntity<Map<String, String>> refused(Refusal refusal) {
    return answer(refusal.kind().status(), refusal.getMessage());
  }

  @ExceptionHandler
  ResponseEntity<Map<String, String>> wrongValue(MethodArgumentTypeMismatchException e) {
    return answer(HttpStatus.BAD_REQUEST.value(), "Værdien af '" + e.getName() + "' kan ikke bruges. Ret adressen.");
  }

  @ExceptionHandler
  ResponseEntity<Map<String, String>> missing(MissingServletRequestParameterException e) {
    return answer(HttpStatus.BAD_REQUEST.value(), "'" + e.getParameterName() + "' mangler i adressen.");
  }

  @ExceptionHandler
  ResponseEntity<Map<String, String>> unreadable(HttpMessageNotReadableException e) {
    return answer(HttpStatus.BAD_REQUEST.value(), "Indholdet kan ikke læses. Send det som gyldig JSON.");
  }

  @ExceptionHandler
  ResponseEntity<Map<String, String>> wrongType(HttpMediaTypeNotSupportedException e) {
    return answer(HttpStatus.UNSUPPORTED_MEDIA_TYPE.value(), "Indholdet har en forkert type. Brug en af: "
        + MediaType.toString(e.getSupportedMediaTypes()) + ".");
  }

  @ExceptionHandler
  ResponseEntity<Map<String, String>> overtaken(OptimisticLockingFailureException e) {
    return answer(HttpStatus.CONFLICT.value(), "Der skete noget andet i samme øjeblik, så ændringen blev ikke gemt. "
        + "Prøv igen.");
  }

  private static ResponseEntity<Map<String, String>> answer(int status, String message) {
    return ResponseEntity.status(status).contentType(MediaType.APPLICATION_JSON)
        .body(Map.of("type", "Refusal", "message", message));
  }
}
