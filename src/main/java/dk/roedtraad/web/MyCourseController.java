package dk.roedtraad.web;

import dk.roedtraad.application.access.Access;
import dk.roedtraad.application.access.Group;
import dk.roedtraad.application.access.LoginWay;
import dk.roedtraad.application.portfolio.MarkedPicture;
import dk.roedtraad.application.portfolio.MeetingAgendaService;
import dk.roedtraad.application.portfolio.Portfolio;
import dk.roedtraad.application.portfolio.PortfolioService;
import dk.roedtraad.domain.deadline.CopenhagenTime;
import dk.roedtraad.domain.deadline.DanishDates;
import java.time.Clock;
import java.util.Map;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** "Mit forløb": a leader's own data, for that leader. Whoever else asks is refused, whatever rights they have. */
@RestController
class MyCourseController {

  private final PortfolioService portfolios;
  private final MeetingAgendaService agendas;
  private final PdfDocuments documents;
  private final Access access;
  private final Clock clock;
  private final LoginWay way;

  MyCourseController(PortfolioService portfolios, MeetingAgendaService agendas, PdfDocuments documents, Access access,
      Clock clock, LoginWay way) {
    this.portfolios = portfolios;
    this.agendas = agendas;
    this.documents = documents;
    this.access = access;
    this.clock = clock;
    this.way = way;
  }

  /**
   * What Tasklist and Cockpit may offer the person who is logged in.
   *
   * @param logins whether she says who has which login at the identity provider
   */
  record Me(boolean leader, boolean coach, boolean coordinator, boolean evaluator, boolean administrator, boolean logins) {}

  @GetMapping("/api/me")
  Me me() {
    var me = access.require(Group.values());
    return new Me(me.is(Group.LEADER), me.is(Group.COACH), me.is(Group.COORDINATOR), me.is(Group.EVALUATOR),
        me.is(Group.ADMINISTRATOR), me.is(Group.ADMINISTRATOR) && way.singleSignOn().isPresent());
  }

  @GetMapping("/api/my-courses")
  Portfolio all() {
    return portfolios.of(access.require(Group.LEADER));
  }

  /** All of it to keep. */
  @GetMapping("/api/my-courses/portfolio.pdf")
  ResponseEntity<byte[]> document() {
    var mine = portfolios.of(access.require(Group.LEADER));
    return pdf("mit-forloeb.pdf", documents.write("portfolio.html", Map.of("portfolio", mine,
        "today", DanishDates.full(CopenhagenTime.dayOf(clock.instant())))));
  }

  @GetMapping("/api/my-courses/{courseId}/agenda/{round}")
  ResponseEntity<byte[]> agenda(@PathVariable String courseId, @PathVariable int round) {
    var agenda = agendas.of(courseId, round, access.require(Group.LEADER));
    return pdf("dagsorden.pdf", documents.write("agenda.html", Map.of("agenda", agenda)));
  }

  private static ResponseEntity<byte[]> pdf(String name, byte[] document) {
    return ResponseEntity.ok().contentType(MediaType.APPLICATION_PDF).header(HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment().filename(name).build().toString()).body(document);
  }

  @GetMapping("/api/my-courses/{courseId}/picture")
  MarkedPicture picture(@PathVariable String courseId) {
    return portfolios.picture(courseId, access.require(Group.LEADER));
  }
}
