package dk.roedtraad.application.answer;

import java.util.Optional;

/** The forms that the engine asks for at this moment. */
public interface OpenForms {

  /** What that task asks for; empty if the task is over, never was, or has no form. */
  Optional<FormTask> find(String taskId);

  /** Whether the open task is, or ever was, given to that person. */
  boolean wasGivenTo(String taskId, String personId);

  /** The process that is started with that form; empty if none is. */
  Optional<FormTask> findStart(String formId);
}
