package dk.roedtraad.web;

import dk.roedtraad.application.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** What is not carried out is told in Danish, with its status, in one form for the whole of {@code /api}. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class RefusalAdvice {

  private final Told told;

  RefusalAdvice(Told told) {
    this.told = told;
  }

  /** An address that leads nowhere. */
  @ExceptionHandler
  ResponseEntity<?> nothingHere(NoResourceFoundException e, HttpServletRequest request) {
    return refuse(request, HttpStatus.NOT_FOUND, ErrorPage.NOTHING_HERE);
  }

  @ExceptionHandler
  ResponseEntity<?> refused(Refusal refusal, HttpServletRequest request) {
    return refuse(request, HttpStatus.valueOf(refusal.kind().status()), refusal.getMessage());
  }

  @ExceptionHandler
  ResponseEntity<?> wrongValue(MethodArgumentTypeMismatchException e, HttpServletRequest request) {
    return refuse(request, HttpStatus.BAD_REQUEST, "Værdien af '" + e.getName() + "' kan ikke bruges. Ret adressen.");
  }

  @ExceptionHandler
  ResponseEntity<?> missing(MissingServletRequestParameterException e, HttpServletRequest request) {
    return refuse(request, HttpStatus.BAD_REQUEST, "'" + e.getParameterName() + "' mangler i adressen.");
  }

  @ExceptionHandler
  ResponseEntity<?> unreadable(HttpMessageNotReadableException e, HttpServletRequest request) {
    return refused(Refusal.unreadable(), request);
  }

  @ExceptionHandler
  ResponseEntity<?> wrongType(HttpMediaTypeNotSupportedException e, HttpServletRequest request) {
    return refuse(request, HttpStatus.UNSUPPORTED_MEDIA_TYPE, "Indholdet har en forkert type. Brug en af: "
        + MediaType.toString(e.getSupportedMediaTypes()) + ".");
  }

  @ExceptionHandler
  ResponseEntity<?> wrongMethod(HttpRequestMethodNotSupportedException e, HttpServletRequest request) {
    var answer = refuse(request, HttpStatus.METHOD_NOT_ALLOWED, "Det kan man ikke på denne adresse. Brug en af: "
        + String.join(", ", e.getSupportedHttpMethods().stream().map(HttpMethod::name).sorted().toList()) + ".");
    return ResponseEntity.status(answer.getStatusCode()).headers(answer.getHeaders())
        .allow(e.getSupportedHttpMethods().toArray(HttpMethod[]::new)).body(answer.getBody());
  }

  /** The only form there is goes to whoever asked for another one, or the sentence could not be told. */
  @ExceptionHandler
  ResponseEntity<?> wrongForm(HttpMediaTypeNotAcceptableException e, HttpServletRequest request) {
    return refuse(request, HttpStatus.NOT_ACCEPTABLE, "Svaret findes ikke i den form. Brug en af: "
        + MediaType.toString(e.getSupportedMediaTypes()) + ".");
  }

  @ExceptionHandler
  ResponseEntity<?> overtaken(OptimisticLockingFailureException e, HttpServletRequest request) {
    return refuse(request, HttpStatus.CONFLICT, "Der skete noget andet i samme øjeblik, så ændringen blev ikke gemt. "
        + "Prøv igen.");
  }

  private ResponseEntity<?> refuse(HttpServletRequest request, HttpStatus status, String message) {
    return told.answer(request, status.value(), "Refusal", message);
  }
}
