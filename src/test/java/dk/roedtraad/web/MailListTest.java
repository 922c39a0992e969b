package dk.roedtraad.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.roedtraad.application.access.Group;
import dk.roedtraad.application.enrolment.Accounts;
import dk.roedtraad.application.mail.MailContent.CoordinatorNotice;
import dk.roedtraad.application.mail.Outbox;
import dk.roedtraad.application.mail.OutboxSender;
import dk.roedtraad.application.mail.OutgoingMail;
import dk.roedtraad.application.mail.Recipient;
import dk.roedtraad.application.people.MailAddresses;
import dk.roedtraad.support.ApplicationTest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** {@code GET /api/mails} as a coordinator's program calls it. */
class MailListTest extends ApplicationTest {

  private static final String PASSWORD = "demo";
  private static final String COORDINATOR = "mail-koordinator@forloeb.example";

  @Autowired
  private Outbox outbox;
  @Autowired
  private OutboxSender sender;
  @Autowired
  private Accounts accounts;
  @Autowired
  private MailAddresses addresses;
  @Autowired
  private Clock clock;

  private final String cohortId = UUID.randomUUID().toString();

  @BeforeEach
  void people() {
    accounts.ensure(COORDINATOR, "Karen", "Koordinator", COORDINATOR,
        Group.COORDINATOR);
    accounts.ensure("mail-leder@forloeb.example", "Lise", "Leder", "mail-leder@forloeb.example", Group.LEADER);
  }

  @Test
  void theCoordinatorSeesWhatWasSentToWhom() throws Exception {
    outbox.queue(mail("sent"));
    sender.sendDue(clock.instant());
    outbox.queue(mail("waiting"));

    var answer = get(COORDINATOR);

    assertThat(answer.statusCode()).isEqualTo(200);
    var mails = new ObjectMapper().readTree(answer.body());
    assertThat(mails).extracting(mail -> mail.get("status").asText()).containsExactlyInAnyOrder("SENT", "QUEUED");
    assertThat(mails).allSatisfy(mail -> {
      assertThat(mail.get("to").asText()).isEqualTo(COORDINATOR);
      assertThat(mail.get("subject").asText()).isEqualTo("Påmindelse på dansk");
      assertThat(mail.get("kind").asText()).isEqualTo("COORDINATOR_NOTICE");
    });
    assertThat(mails).filteredOn(mail -> mail.get("status").asText().equals("SENT")).first()
        .extracting(MailListTest::sentAt).asString().matches("\\d{4}-\\d\\d-\\d\\dT.*Z");
    assertThat(answer.body()).doesNotContain("Kære");
  }

  @Test
  void othersDoNot() throws Exception {
    outbox.queue(mail("waiting"));

    var leader = get("mail-leder@forloeb.example");

    assertThat(leader.statusCode()).isEqualTo(403);
    assertThat(new ObjectMapper().readTree(leader.body()).get("message").asText()).contains("ikke adgang");
    assertThat(get(null).statusCode()).isEqualTo(401);
  }

  @Test
  void nobodyOutsideTheCohortIsWrittenTo() {
    var stranger = new OutgoingMail(cohortId, null, addresses.of("mail-leder@forloeb.example"),
        new CoordinatorNotice("…", List.of(), null), null, cohortId + "stranger");
    var elsewhere = new OutgoingMail(cohortId, null, new Recipient(COORDINATOR, "Karen", "karen@andetsteds.example"),
        new CoordinatorNotice("…", List.of(), null), null, cohortId + "elsewhere");

    assertThat(List.of(stranger, elsewhere)).allSatisfy(mail -> assertThatThrownBy(() -> outbox.queue(mail))
        .hasMessageContaining("outside the cohort").hasMessageNotContaining("@"));
    assertThat(outbox.list(cohortId)).isEmpty();
  }

  private OutgoingMail mail(String key) {
    return new OutgoingMail(cohortId, null, addresses.of(COORDINATOR),
        new CoordinatorNotice("Påmindelse på dansk", List.of("…"), null), null, cohortId + key);
  }

  private static String sentAt(JsonNode mail) {
    return mail.get("sentAt").asText();
  }

  private HttpResponse<String> get(String user) throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/mails?cohortId=" + cohortId));
    if (user != null) {
      request.header("Authorization", "Basic " + Base64.getEncoder()
          .encodeToString((user + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8)));
    }
    return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
  }
}
