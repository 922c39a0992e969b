package dk.roedtraad.application.course;

import dk.roedtraad.domain.course.GroupFigure;

/**
 * How many of a closed cohort could say one of the eight sentences, before and after.
 *
 * @param sentence its key, or {@link #ALL}
 */
public record CriteriaFigure(String sentence, GroupFigure before, GroupFigure after) {

  /** Who could say all eight, which is what the figure of the booklet calls a success. */
  public static final String ALL = "ALL";
}
