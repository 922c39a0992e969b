package dk.roedtraad.web;

import dk.roedtraad.application.access.Access;
import dk.roedtraad.application.access.Group;
import dk.roedtraad.application.privacy.DataRequest;
import dk.roedtraad.application.privacy.DataRequest.Kind;
import dk.roedtraad.application.privacy.DataRequestService;
import dk.roedtraad.application.privacy.DataRequestService.Overview;
import dk.roedtraad.domain.deadline.CopenhagenTime;
import dk.roedtraad.domain.deadline.DanishDates;
import java.time.Instant;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** "Indsigt og sletning" for the administrator, who starts and confirms, and never sees what is kept. */
@RestController
@RequestMapping("/api/data-requests")
class DataRequestController {

  private final DataRequestService requests;
  private final Access access;

  DataRequestController(DataRequestService requests, Access access) {
    this.requests = requests;
    this.access = access;
  }

  /** What is asked for, and about whom. */
  record NewRequest(String personId, Kind kind) {}

  /**
   * One line of the list; {@code personId} is the pseudonym once the person is erased.
   *
   * @param requestedOn the day in words
   * @param told how far it is, a Danish sentence
   * @param waitsForYes whether an erasure can be confirmed or given up
   */
  record Line(String id, String personId, Kind kind, Instant requestedAt, Instant confirmedAt, Instant fetchedAt,
      Instant endedAt, int runningCourses, String requestedOn, String told, boolean waitsForYes) {

    static Line of(Overview one) {
      var request = one.request();
      return new Line(request.id(), request.personId(), request.kind(), request.requestedAt(), request.confirmedAt(),
          request.fetchedAt(), request.endedAt(), one.runningCourses(), day(request.requestedAt()), told(request),
          request.waitsForYes());
    }

    private static String told(DataRequest request) {
      if (request.kind() == Kind.INSIGHT) {
        return request.fetchedAt() == null ? "Personen har fået en mail og har ikke hentet sine oplysninger endnu."
            : "Personen hentede sine oplysninger " + day(request.fetchedAt()) + ".";
      }
      if (request.waitsForYes()) {
        return "Venter på din bekræftelse.";
      }
      if (request.isOpen()) {
        return "Bekræftet. Sletningen er i gang.";
      }
      return (request.isErased() ? "Slettet " : "Fortrudt ") + day(request.endedAt()) + ".";
    }

    private static String day(Instant moment) {
      return "den " + DanishDates.longDate(CopenhagenTime.dayOf(moment));
    }
  }

  @GetMapping
  List<Line> all() {
    access.require(Group.ADMINISTRATOR);
    return requests.all().stream().map(Line::of).toList();
  }

  @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
  @ResponseStatus(HttpStatus.CREATED)
  Line start(@RequestBody NewRequest asked) {
    return Line.of(requests.start(asked.personId(), asked.kind(), access.require(Group.ADMINISTRATOR).id()));
  }

  @PostMapping("/{id}/confirmation")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void confirm(@PathVariable String id) {
    requests.confirm(id, access.require(Group.ADMINISTRATOR).id());
  }

  @PostMapping("/{id}/cancellation")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void cancel(@PathVariable String id) {
    requests.cancel(id, access.require(Group.ADMINISTRATOR).id());
  }
}
