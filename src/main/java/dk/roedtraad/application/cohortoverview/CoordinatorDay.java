package dk.roedtraad.application.cohortoverview;

import java.util.List;

/**
 * What needs a coordinator today.
 *
 * @param waiting how many tasks the coordinator has
 * @param overdue how many tasks of the coordinator, and of the leaders and konsulenter in the own cohorts, are past their
 *     deadline
 * @param overdueList id of the list in Tasklist where they stand; null while there is none
 * @param contacts leaders to call
 * @param addresses people whose mail came back
 * @param nextSeminar null where none is ahead
 */
public record CoordinatorDay(int waiting, long overdue, String overdueList, List<ToDo> contacts, List<ToDo> addresses,
    NextSeminar nextSeminar) {

  public CoordinatorDay {
    contacts = List.copyOf(contacts);
    addresses = List.copyOf(addresses);
  }

  /** A task about somebody; {@code who} is the person's name. */
  public record ToDo(String taskId, String who) {}

  /** The next seminar of the own cohorts: "1. internat – Forår 2027", "tirsdag–onsdag den 12.–13. januar 2027". */
  public record NextSeminar(String cohortId, String title, String when) {}
}
