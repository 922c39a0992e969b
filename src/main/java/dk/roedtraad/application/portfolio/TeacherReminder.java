package dk.roedtraad.application.portfolio;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * A friendly reminder that a leader can copy and send to the teachers. The application writes to no teacher, and keeps
 * nothing about them.
 */
@Component
class TeacherReminder {

  private final String text;

  TeacherReminder() {
    try {
      this.text = new ClassPathResource("portfolio/teacher-reminder.txt").getContentAsString(StandardCharsets.UTF_8)
          .strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String text() {
    return text;
  }
}
