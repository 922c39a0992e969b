package dk.roedtraad.process.modelschoolcourse;

import dk.roedtraad.process.ProcessVariable;

/** What code may name in {@code bpmn/model-school-course.bpmn}. */
public final class ModelSchoolCourseProcess {

  public static final String ID = "model-school-course";

  /** Input of "Find det, der mangler": the phase that has just ended. */
  public static final ProcessVariable<String> PHASE = ProcessVariable.text("phase");
  /** Forms not handed in, as {@link dk.roedtraad.application.course.CourseForm#write} writes them. */
  public static final ProcessVariable<String> MISSING_FORMS = ProcessVariable.text("missingForms");
  /** Set together with the start of Action Learning, never otherwise. */
  public static final ProcessVariable<Boolean> ACTION_LEARNING_STARTED = ProcessVariable.flag("actionLearningStarted");

  private ModelSchoolCourseProcess() {}
}
