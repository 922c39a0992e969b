package dk.roedtraad.domain.cohort;

import java.util.List;
import java.util.stream.IntStream;

/** Which of the two courses a cohort takes. The names are written to process variables and never change. */
public enum Track {
  MODEL_SCHOOL("Modelskole", 3) {
    @Override
    String nameOfSeminar(int number) {
      return number + ". internat";
    }

    @Override
    String nameOfTrainingRound(int round) {
      return "Individuel coaching (runde " + round + ")";
    }
  },
  IMPLEMENTATION_SCHOOL("Implementeringsskole", 1) {
    @Override
    String nameOfSeminar(int number) {
      return "Seminar (2 dage)";
    }

    @Override
    String nameOfTrainingRound(int round) {
      return round == 1 ? "Sparring før seminaret" : "Sparring efter seminaret";
    }
  };

  private static final int TRAINING_ROUNDS = 2;

  private final String danishName;
  private final int seminars;

  Track(String danishName, int seminars) {
    this.danishName = danishName;
    this.seminars = seminars;
  }

  abstract String nameOfSeminar(int number);

  abstract String nameOfTrainingRound(int round);

  public String danishName() {
    return danishName;
  }

  /** How many seminars of two days the course has. */
  public int seminars() {
    return seminars;
  }

  /** The seminars' numbers in order, from 1. */
  public List<Integer> seminarNumbers() {
    return IntStream.rangeClosed(1, seminars).boxed().toList();
  }

  /** Both courses have two rounds of individual training; only the words differ. */
  public int trainingRounds() {
    return TRAINING_ROUNDS;
  }

  /** "2. internat", or "Seminar (2 dage)". */
  public String seminarName(int number) {
    require(number, seminars, "seminar");
    return nameOfSeminar(number);
  }

  /** "Individuel coaching (runde 1)", or "Sparring før seminaret". */
  public String trainingRoundName(int round) {
    require(round, TRAINING_ROUNDS, "training round");
    return nameOfTrainingRound(round);
  }

  /** Model schools meet two to three months after their last seminar. */
  public boolean hasCrossSchoolMeeting() {
    return this == MODEL_SCHOOL;
  }

  /** Only the model course asks for the eight sentences, so only it can ask for them again. */
  public boolean hasSelfEvaluation() {
    return this == MODEL_SCHOOL;
  }

  private void require(int number, int last, String what) {
    if (number < 1 || number > last) {
      throw new IllegalArgumentException("There is no " + what + " " + number + " on track " + this + " (1–" + last
          + ").");
    }
  }
}
