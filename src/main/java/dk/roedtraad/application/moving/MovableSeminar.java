package dk.roedtraad.application.moving;

import dk.roedtraad.domain.cohort.Track;

/** What the process needs to know of the seminar that was chosen. */
public record MovableSeminar(String cohortId, String cohortName, Track track, int number) {

  /** As people call it. */
  public String name() {
    return track.seminarName(number);
  }
}
