package dk.roedtraad.application.access;

/** The groups of people who use the application. Ids are fixed; names are what people see. */
public enum Group {
  COORDINATOR("coordinator", "Koordinatorer"),
  LEADER("leader", "Pædagogiske ledere"),
  COACH("coach", "Konsulenter"),
  MANAGER("manager", "Skoleledelse"),
  EVALUATOR("evaluator", "Evaluatorer"),
  ADMINISTRATOR("camunda-admin", "Administratorer");

  private final String id;
  private final String danishName;

  Group(String id, String danishName) {
    this.id = id;
    this.danishName = danishName;
  }

  public String id() {
    return id;
  }

  public String danishName() {
    return danishName;
  }
}
