package dk.roedtraad.engine.deployment;

import dk.roedtraad.application.access.Group;
import dk.roedtraad.application.mail.MailContent.AdministratorNotice;
import dk.roedtraad.application.mail.Outbox;
import dk.roedtraad.application.mail.OutgoingMail;
import dk.roedtraad.application.mail.Recipient;
import dk.roedtraad.engine.EngineCalls;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Writes to every administrator, once for each release and table. A start never fails for want of a good address: then
 * there is still the log.
 */
@Component
class KeptDecisionsByMail implements KeptDecisions {

  private static final Logger LOG = LoggerFactory.getLogger(KeptDecisionsByMail.class);

  private final IdentityService identityService;
  private final EngineCalls engine;
  private final Outbox outbox;

  KeptDecisionsByMail(IdentityService identityService, EngineCalls engine, Outbox outbox) {
    this.identityService = identityService;
    this.engine = engine;
    this.outbox = outbox;
  }

  @Override
  public void tell(String file, int version, String shipped) {
    var content = new AdministratorNotice("Beslutningstabellen " + file + " er ikke opdateret", List.of(
        "Den nye udgave af Den røde tråd har sin egen tabel " + file + ", men tabellen er ændret i det kørende system. "
            + "Derfor er den ændrede tabel, version " + version + ", stadig i brug.",
        "Du behøver ikke gøre noget, hvis det skal være sådan. Vil I bruge den nye tabel, så sammenlign de to, og "
            + "læg den, I vil have, ind igen."));
    engine.inOwnName(() -> identityService.createUserQuery().memberOfGroup(Group.ADMINISTRATOR.id()).list())
        .forEach(administrator -> tell(administrator, content, file + ":" + version + ":" + shipped));
  }

  private void tell(User administrator, AdministratorNotice content, String what) {
    try {
      var name = Stream.of(administrator.getFirstName(), administrator.getLastName()).filter(Objects::nonNull)
          .collect(Collectors.joining(" "));
      outbox.queue(new OutgoingMail(null, null, new Recipient(administrator.getId(), name, administrator.getEmail()),
          content, null, "decision-kept:" + what + ":" + fingerprint(administrator.getId())));
    } catch (IllegalArgumentException noAddress) {
      LOG.warn("An administrator has no plain mail address and is not told about {}.", what);
    }
  }

  /** Short enough for a key, however long the user's id is. */
  private static String fingerprint(String userId) {
    return UUID.nameUUIDFromBytes(userId.getBytes(StandardCharsets.UTF_8)).toString();
  }
}
