package dk.roedtraad.domain.cohort;

import java.util.UUID;

/** The business id of a cohort: random, so that it says nothing about schools or people. */
public record CohortId(String value) {

  public CohortId {
    if (value == null || value.isBlank()) {
      throw new IllegalArgumentException("A cohort id must not be empty");
    }
  }

  public static CohortId random() {
    return new CohortId(UUID.randomUUID().toString());
  }

  @Override
  public String toString() {
    return value;
  }
}
