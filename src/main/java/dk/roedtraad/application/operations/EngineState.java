package dk.roedtraad.application.operations;

import java.util.List;

/** What an administrator wants to know of the engine. */
public interface EngineState {

  /**
   * Incidents of one model.
   *
   * @param process the model's Danish name
   */
  record Incidents(String process, long open) {}

  /**
   * One decision table as it is in use.
   *
   * @param changedByHand whether somebody put it there, so that no release replaces it
   */
  record Table(String name, int version, boolean changedByHand) {}

  /** Of the models that have any, the most first. */
  List<Incidents> incidents();

  /** By name. */
  List<Table> tables();

  /** The version of the engine's library, such as 7.24.0. */
  String version();

  /** How often models and forms have been put into the engine: once for each release that changed one. */
  long deployments();
}
