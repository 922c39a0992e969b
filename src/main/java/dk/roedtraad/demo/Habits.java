package dk.roedtraad.demo;

import dk.roedtraad.application.play.OpenForm;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;

/**
 * When an invented person gets round to a form: most in good time, a few late, some never where it no longer counts. The
 * same person is late with the same form every time.
 */
final class Habits {

  private static final double LATE = 0.06;
  private static final double MAKES_UP_FOR_IT = 0.5;
  private static final String SECOND_CHANCE = "(kan stadig indsendes)";
  private static final Duration DAY = Duration.ofDays(1);

  private Habits() {}

  /** Whether the person has got round to it by that moment. */
  static boolean isTimeFor(OpenForm form, Instant now) {
    var chance = chance(form);
    if (form.name().endsWith(SECOND_CHANCE)) {
      return chance.nextDouble() < MAKES_UP_FOR_IT && !now.isBefore(days(form.createdAt(), 2, 10, chance));
    }
    if (form.dueAt() == null) {
      return !now.isBefore(days(form.createdAt(), 2, 15, chance));
    }
    if (chance.nextDouble() < LATE) {
      return !now.isBefore(days(form.dueAt(), 2, 9, chance));
    }
    var room = Duration.between(form.createdAt(), form.dueAt());
    return !now.isBefore(room.compareTo(DAY) < 0 ? form.createdAt()
        : form.createdAt().plusMillis((long) (room.toMillis() * (0.1 + 0.8 * chance.nextDouble()))));
  }

  private static Instant days(Instant from, int least, int most, Random chance) {
    return from.plus(DAY.multipliedBy(least + chance.nextInt(most - least + 1)));
  }

  private static Random chance(OpenForm form) {
    var chance = new Random((form.assigneeId() + '|' + form.form().id() + '|' + form.name()).hashCode()
        * 0x9E3779B97F4A7C15L);
    chance.nextLong();
    return chance;
  }
}
