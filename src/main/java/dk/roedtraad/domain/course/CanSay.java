package dk.roedtraad.domain.course;

import java.util.Arrays;
import java.util.Optional;

/** What a leader answers to "Kan du sige sætningen i dag?". The names are values of the forms and never change. */
public enum CanSay {
  NOT_YET("Ikke endnu"),
  PARTLY("Delvist"),
  YES("Ja");

  private final String danishName;

  CanSay(String danishName) {
    this.danishName = danishName;
  }

  /** Empty for anything but one of the names. */
  public static Optional<CanSay> of(Object value) {
    return Arrays.stream(values()).filter(one -> one.name().equals(value)).findFirst();
  }

  public String danishName() {
    return danishName;
  }

  /** 1 to 3, for a chart: "Ikke endnu" must be seen too. */
  public int number() {
    return ordinal() + 1;
  }
}
