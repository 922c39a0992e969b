package dk.roedtraad.process.dailyreminders;

import dk.roedtraad.process.ProcessVariable;

/** What code may name in {@code bpmn/daily-reminders.bpmn}. */
public final class DailyRemindersProcess {

  public static final String ID = "daily-reminders";
  public static final String EVERY_MORNING = "startEvent_everyMorning";
  public static final String REFRESH_COURSE_STATE = "serviceTask_refreshCourseState";
  public static final String OPEN_CONTACTS = "serviceTask_openContacts";
  public static final String REMIND = "serviceTask_remind";
  public static final String REMINDED = "endEvent_reminded";
  public static final String DAY_OFF = "endEvent_dayOff";

  public static final ProcessVariable<Boolean> WORKING_DAY = ProcessVariable.flag("workingDay");

  private DailyRemindersProcess() {}
}
