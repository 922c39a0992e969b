package dk.roedtraad.application.portfolio;

import dk.roedtraad.application.course.Course;
import dk.roedtraad.domain.cohort.Track;
import java.util.List;

/** The models as they were drawn: the one place where the steps of a course and their names stand. */
public interface CourseModels {

  /** The steps of the leader's own version of the course, in the order in which one reads the drawing. */
  List<PlannedStep> stepsOf(Course course);

  /** The steps of the newest version of a process, such as {@code action-learning}. */
  List<PlannedStep> stepsOf(String processId);

  /** The drawing of the leader's own version of the course. */
  ModelPicture pictureOf(Course course);

  /** The steps of a track's course as it is drawn now, in the order in which one reads the drawing. */
  List<PlannedStep> stepsOf(Track track);

  /** A track's course as it is drawn now. */
  ModelPicture pictureOf(Track track);
}
