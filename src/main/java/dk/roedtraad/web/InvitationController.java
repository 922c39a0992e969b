package dk.roedtraad.web;

import dk.roedtraad.application.access.Access;
import dk.roedtraad.application.access.Group;
import dk.roedtraad.application.password.AccountInvitations;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A new invitation for somebody who lost the first one, or whose account was made by hand. */
@RestController
class InvitationController {

  private final AccountInvitations invitations;
  private final Access access;

  InvitationController(AccountInvitations invitations, Access access) {
    this.invitations = invitations;
    this.access = access;
  }

  /** Where the mail goes. */
  record Sent(String to) {}

  /** The same for the leader of a course. */
  @PostMapping("/api/courses/{courseId}/invitation")
  @ResponseStatus(HttpStatus.ACCEPTED)
  Sent inviteLeader(@PathVariable String courseId) {
    var coordinator = access.require(Group.COORDINATOR);
    return new Sent(invitations.inviteLeaderAgain(courseId, coordinator.id()));
  }

  @PostMapping("/api/people/{userId}/invitation")
  @ResponseStatus(HttpStatus.ACCEPTED)
  Sent invite(@PathVariable String userId) {
    return new Sent(invitations.inviteAgain(userId, access.require(Group.COORDINATOR, Group.ADMINISTRATOR).id()));
  }
}
