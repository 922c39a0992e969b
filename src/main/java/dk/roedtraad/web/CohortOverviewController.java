package dk.roedtraad.web;

import dk.roedtraad.application.access.Access;
import dk.roedtraad.application.access.Group;
import dk.roedtraad.application.audit.AuditTrail;
import dk.roedtraad.application.cohortoverview.CohortChoice;
import dk.roedtraad.application.cohortoverview.CohortListService;
import dk.roedtraad.application.cohortoverview.CohortLists;
import dk.roedtraad.application.cohortoverview.CohortOverview;
import dk.roedtraad.application.cohortoverview.CohortOverviewService;
import dk.roedtraad.application.cohortoverview.CohortReminders;
import dk.roedtraad.application.cohortoverview.CoordinatorDay;
import dk.roedtraad.application.cohortoverview.CoordinatorDayService;
import dk.roedtraad.application.cohortoverview.ReminderLine;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** "Holdoverblik": for coordinators alone. It names people and tells how far each is, never what anybody wrote. */
@RestController
class CohortOverviewController {

  private final CohortOverviewService overview;
  private final CoordinatorDayService days;
  private final CohortReminders reminders;
  private final CohortListService lists;
  private final AuditTrail audit;
  private final Access access;

  CohortOverviewController(CohortOverviewService overview, CoordinatorDayService days, CohortReminders reminders,
      CohortListService lists, AuditTrail audit, Access access) {
    this.overview = overview;
    this.days = days;
    this.reminders = reminders;
    this.lists = lists;
    this.audit = audit;
    this.access = access;
  }

  /** Whom to remind, by the ids of their courses. */
  record Chosen(List<String> courseIds) {}

  @GetMapping("/api/cohort-overviews")
  List<CohortChoice> cohorts() {
    return overview.cohorts(access.require(Group.COORDINATOR));
  }

  /** What needs the coordinator today, in the own cohorts. */
  @GetMapping("/api/coordinator-day")
  CoordinatorDay day() {
    return days.of(access.require(Group.COORDINATOR));
  }

  @GetMapping("/api/cohorts/{cohortId}/overview")
  CohortOverview of(@PathVariable String cohortId) {
    return overview.of(cohortId, access.require(Group.COORDINATOR));
  }

  /** What is printed. */
  @GetMapping("/api/cohorts/{cohortId}/lists")
  CohortLists lists(@PathVariable String cohortId) {
    var coordinator = access.require(Group.COORDINATOR);
    var toPrint = lists.of(cohortId);
    audit.exported(coordinator.id(), "Deltager- og adresselister – " + toPrint.name());
    return toPrint;
  }

  /** Who would get a friendly reminder now. */
  @GetMapping("/api/cohorts/{cohortId}/reminders")
  List<ReminderLine> preview(@PathVariable String cohortId) {
    access.require(Group.COORDINATOR);
    return reminders.preview(cohortId);
  }

  /** Who got one; state is looked at anew, so it may be fewer than the preview said. */
  @PostMapping(path = "/api/cohorts/{cohortId}/reminders", consumes = MediaType.APPLICATION_JSON_VALUE)
  List<ReminderLine> remind(@PathVariable String cohortId, @RequestBody Chosen chosen) {
    var coordinator = access.require(Group.COORDINATOR);
    return reminders.send(cohortId, chosen.courseIds(), coordinator.id());
  }
}
