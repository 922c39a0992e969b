package dk.roedtraad.application.reminder;

import dk.roedtraad.domain.reminder.ReminderQuestion;
import dk.roedtraad.domain.reminder.ReminderRule;
import java.util.List;

/** The decision table {@code reminder-policy}: the coordinators' own. */
public interface ReminderTable {

  /** The table as it stands, for the whole of one run. */
  interface Policy {

    /** Every rule that fits, in the order of the table. Each question is put to the table once. */
    List<ReminderRule> rulesFor(ReminderQuestion question);
  }

  /** The newest version that is deployed. */
  Policy newest();
}
