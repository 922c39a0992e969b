package dk.roedtraad.web;

import dk.roedtraad.application.access.Access;
import dk.roedtraad.application.access.Group;
import dk.roedtraad.application.calendar.CalendarLinkService;
import dk.roedtraad.domain.deadline.CopenhagenTime;
import dk.roedtraad.domain.deadline.DanishDates;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The address of one's own calendar: made, made anew, and withdrawn by its owner alone. */
@RestController
@RequestMapping("/api/calendar-link")
class CalendarLinkController {

  private final CalendarLinkService calendars;
  private final Access access;

  CalendarLinkController(CalendarLinkService calendars, Access access) {
    this.calendars = calendars;
    this.access = access;
  }

  /** Whether there is an address, and the day it was made, in words; null without one. */
  record Link(boolean active, String since) {}

  /** The address itself, which is never shown again. */
  record NewLink(String address) {}

  @GetMapping
  Link link() {
    return calendars.since(me()).map(since -> new Link(true, DanishDates.longDate(CopenhagenTime.dayOf(since))))
        .orElse(new Link(false, null));
  }

  @PostMapping
  NewLink renew() {
    return new NewLink(calendars.renew(me()));
  }

  @DeleteMapping
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void revoke() {
    calendars.revoke(me());
  }

  private String me() {
    return access.require(Group.values()).id();
  }
}
