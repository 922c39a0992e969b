package dk.roedtraad.notification;

import static org.assertj.core.api.Assertions.assertThat;

import dk.roedtraad.application.mail.MailContent;
import dk.roedtraad.application.mail.OutgoingMail;
import dk.roedtraad.application.mail.QueuedMail;
import dk.roedtraad.application.mail.Recipient;
import dk.roedtraad.application.privacy.Mentions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The demo's folder of mails forgets a person as the database does. */
class EmlFileTransportTest {

  @TempDir
  private Path folder;

  /** The name stands encoded in the file, and in the text of a mail to somebody else. */
  @Test
  void whoIsErasedIsFoundInNoMailOfTheFolder() throws Exception {
    var transport = new EmlFileTransport(folder, new MimeMails(MailSamples.PROPERTIES, MailSamples.CLOCK));
    var erased = new Recipient("lise@fjordby.example", "Lise Ærø", "lise@fjordby.example");
    transport.send(mail("to-her", erased, new MailContent.ExportReady("1")));
    transport.send(mail("about-her", MailSamples.RIKKE,
        new MailContent.LeaderWithdrawn("Lise Ærø", "Fjordby Erhvervsskole", "Hold")));
    transport.send(mail("of-others", MailSamples.RIKKE,
        new MailContent.LeaderWithdrawn("Anne-Lise Ærøsen", "Fjordby Erhvervsskole", "Hold")));

    transport.removeMentions(new Mentions("lise@fjordby.example", "slettet-1", List.of("Lise Ærø")));

    try (var files = Files.list(folder)) {
      assertThat(files).singleElement().asString().contains("of-others");
    }
  }

  private static QueuedMail mail(String id, Recipient to, MailContent content) {
    var rendered = MailSamples.templates().render(new OutgoingMail("cohort-1", null, to, content, null, id));
    return new QueuedMail(id, "<" + id + "@forloeb.example>", to, rendered, 0, MailSamples.CLOCK.instant());
  }
}
