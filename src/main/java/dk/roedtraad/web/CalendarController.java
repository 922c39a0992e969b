package dk.roedtraad.web;

import dk.roedtraad.application.access.AttemptLimit;
import dk.roedtraad.application.calendar.CalendarLinkService;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * A person's calendar under its secret address. Whoever has the address reads it, so nothing on the way may keep it or
 * pass it on, and nothing tells an address that was withdrawn from one that never was.
 */
@RestController
class CalendarController {

  private static final String SUFFIX = ".ics";
  private static final int UNKNOWN_A_MINUTE = 30;

  private final CalendarLinkService calendars;
  private final AttemptLimit unknown;

  /** Nobody guesses an address; but who tries must not keep the database busy. */
  CalendarController(CalendarLinkService calendars, Clock clock) {
    this.calendars = calendars;
    this.unknown = new AttemptLimit(clock, UNKNOWN_A_MINUTE, Duration.ofMinutes(1));
  }

  @GetMapping("/calendar/{file}")
  ResponseEntity<byte[]> calendar(@PathVariable String file, HttpServletRequest request) {
    if (unknown.isReached(request.getRemoteAddr())) {
      return discreet(HttpStatus.TOO_MANY_REQUESTS).header(HttpHeaders.RETRY_AFTER, "60").build();
    }
    var secret = file.endsWith(SUFFIX) ? file.substring(0, file.length() - SUFFIX.length()) : "";
    return calendars.read(secret).map(CalendarController::found).orElseGet(() -> {
      unknown.count(request.getRemoteAddr());
      return discreet(HttpStatus.NOT_FOUND).build();
    });
  }

  private static ResponseEntity<byte[]> found(String calendar) {
    return discreet(HttpStatus.OK).header(HttpHeaders.CONTENT_TYPE, "text/calendar;charset=UTF-8;method=PUBLISH")
        .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"mit-forloeb.ics\"")
        .body(calendar.getBytes(StandardCharsets.UTF_8));
  }

  private static ResponseEntity.BodyBuilder discreet(HttpStatus status) {
    return ResponseEntity.status(status).header(HttpHeaders.CACHE_CONTROL, "private, no-store")
        .header("Referrer-Policy", "no-referrer").header("X-Robots-Tag", "noindex, nofollow")
        .header("X-Content-Type-Options", "nosniff");
  }
}
