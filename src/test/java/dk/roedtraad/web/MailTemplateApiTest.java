package dk.roedtraad.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dk.roedtraad.application.access.Group;
import dk.roedtraad.application.enrolment.Accounts;
import dk.roedtraad.application.mail.MailExamples;
import dk.roedtraad.support.ApplicationTest;
import dk.roedtraad.support.Rest;
import jakarta.mail.Message;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The administrator looks at each mail, and sends one to herself. */
class MailTemplateApiTest extends ApplicationTest {

  private static final String ADMINISTRATOR = "admin@forloeb.example";

  @Autowired
  private Accounts accounts;

  @Test
  void everyMailCanBeLookedAtWithInventedValues() {
    var list = Rest.as(ADMINISTRATOR, port).get("/api/mails/templates").json();

    assertThat(list).hasSize(MailExamples.all().size());
    assertThat(list).extracting(line -> line.path("name").asText())
        .contains("launch", "seminar-invitation", "reminder-digest", "administrator-notice");
    for (JsonNode line : list) {
      var mail = Rest.as(ADMINISTRATOR, port).get("/api/mails/templates/" + line.path("name").asText()).json();
      assertThat(mail.path("subject").asText()).isEqualTo(line.path("subject").asText()).isNotBlank();
      assertThat(mail.path("text").asText()).contains("Kære Rikke Eksempel").doesNotContain("{{", "null");
      assertThat(mail.path("html").asText()).contains("Kære Rikke Eksempel", "</html>").doesNotContain("{{", "null");
    }
  }

  @Test
  void aTestGoesToTheAdministratorAlone() throws Exception {
    MAIL_SERVER.purgeEmailFromAllMailboxes();

    var sent = Rest.as(ADMINISTRATOR, port).post("/api/mails/templates/seminar-invitation/test",
        Map.of("to", "alle@skole.example"));

    assertThat(sent.status()).isEqualTo(200);
    assertThat(sent.json().path("to").asText()).isEqualTo(ADMINISTRATOR);
    assertThat(MAIL_SERVER.getReceivedMessages()).singleElement().satisfies(mail -> {
      assertThat(mail.getSubject()).isEqualTo("Prøve: Invitation: 1. internat den 12.–13. januar 2027");
      assertThat(mail.getAllRecipients()).hasSize(1);
      assertThat(mail.getRecipients(Message.RecipientType.TO)[0].toString()).contains(ADMINISTRATOR);
    });
  }

  @Test
  void aMailThatThereIsNoneOfIsNotFound() {
    assertThat(Rest.as(ADMINISTRATOR, port).get("/api/mails/templates/rykker").status()).isEqualTo(404);
    assertThat(Rest.as(ADMINISTRATOR, port).post("/api/mails/templates/..%2Flayout/test", Map.of()).status())
        .isBetween(400, 404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"COORDINATOR", "LEADER", "MANAGER"})
  void othersDoNot(Group group) {
    var person = "preview-" + group.id() + "@forloeb.example";
    accounts.ensure(person, "Palle", "Prøve", person, group);

    assertThat(Rest.as(person, port).get("/api/mails/templates").status()).isEqualTo(403);
    assertThat(Rest.as(person, port).get("/api/mails/templates/launch").status()).isEqualTo(403);
    assertThat(Rest.as(person, port).post("/api/mails/templates/launch/test", Map.of()).status()).isEqualTo(403);
    assertThat(Rest.anonymous(port).get("/api/mails/templates").status()).isEqualTo(401);
  }
}
