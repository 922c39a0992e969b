package dk.roedtraad;

import static dk.roedtraad.support.ReminderProgram.DIED;
import static dk.roedtraad.support.ReminderProgram.PEOPLE;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import dk.roedtraad.support.ChildApplication;
import dk.roedtraad.support.MailCatcher;
import dk.roedtraad.support.MailCatcher.Caught;
import dk.roedtraad.support.ReminderProgram;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** "Reminders silently not sent", "I got it twice": what is left of both when the program is killed in the middle. */
class KilledWhileRemindingTest {

  /** More than one transaction, and less than two. */
  private static final int DIGESTS_BEFORE_THE_FIRST_KILL = 120;
  private static final int MAILS_BEFORE_THE_SECOND_KILL = 40;

  @TempDir
  private Path folder;

  /**
   * The one window that is left: a mail that the mail server has taken, while the program dies before it has noted that, is
   * sent once more. Its Message-ID is the same, by which mail programs show it once.
   */
  @Test
  void nobodyIsPassedOverAndNobodyIsRemindedTwiceHoweverOftenTheProgramIsKilled() throws Exception {
    var program = new AtomicReference<Process>();
    try (var server = new MailCatcher(mails -> {
      if (mails == MAILS_BEFORE_THE_SECOND_KILL) {
        kill(program.get());
      }
    })) {
      assertThat(run("2027-03-01T07:05:00Z", DIGESTS_BEFORE_THE_FIRST_KILL, server, program)).isEqualTo(DIED);
      assertThat(server.mails()).as("killed while writing the digests").isEmpty();

      assertThat(run("2027-03-01T07:10:00Z", 0, server, program)).as("killed while sending").isNotZero();
      assertThat(server.mails()).hasSize(MAILS_BEFORE_THE_SECOND_KILL);

      assertThat(run("2027-03-01T07:20:00Z", 0, server, program)).isZero();
      var mails = server.mails().stream().collect(groupingBy(Caught::to));
      assertThat(mails).as("everybody").hasSize(PEOPLE);
      var twice = mails.values().stream().filter(ofOne -> ofOne.size() > 1).toList();
      assertThat(twice).as("the mail whose fate the program did not know").hasSize(1);
      assertThat(server.mails()).as("also after the further run at 8.40").hasSize(PEOPLE + 1);
      assertThat(twice.get(0)).hasSize(2).extracting(Caught::messageId).containsOnly(twice.get(0).get(0).messageId());
    }
  }

  private int run(String moment, int dieAfter, MailCatcher server, AtomicReference<Process> program) throws Exception {
    var child = ChildApplication.process(ReminderProgram.class, moment, String.valueOf(dieAfter), "--server.port=0",
        ChildApplication.SHIPPED_DATABASE, "--roedtraad.data-directory=" + folder,
        "--roedtraad.mail.transport=smtp", "--spring.mail.host=localhost", "--spring.mail.port=" + server.port());
    program.set(child);
    return child.waitFor();
  }

  private static void kill(Process program) {
    try {
      program.destroyForcibly().waitFor();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
