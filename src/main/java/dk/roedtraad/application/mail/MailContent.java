package dk.roedtraad.application.mail;

import dk.roedtraad.domain.deadline.DanishDates;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/**
 * What one mail says; the wording stands in {@code src/main/resources/mail/<template>.subject|.txt|.html}.
 *
 * <p>The templates read the components by name and write dates and times in Danish themselves, so callers pass plain
 * {@code java.time} values of the zone Europe/Copenhagen. A component that is not marked optional must not be null:
 * rendering fails rather than sending a mail with a hole. No component may carry what a leader has written in a form.
 */
public sealed interface MailContent {

  /** The kind under which the mail is listed. */
  MailKind kind();

  /** Name of the templates, without suffix. */
  String template();

  /** Whether it speaks of the day it is asked for, so that it is better not sent than sent the day after. */
  default boolean isOfTheDay() {
    return false;
  }

  /**
   * The course has been started: what happens, and the first step.
   *
   * @param dates the seminars and what else is known from the beginning
   * @param firstStep optional: without it the mail says that the first task will come
   * @param passwordUrl optional: where a new user chooses a password; part of the subject when there is one
   */
  record Launch(String cohortName, List<Appointment> dates, FirstStep firstStep, String passwordUrl)
      implements MailContent {
    @Override
    public MailKind kind() {
      return MailKind.LAUNCH;
    }

    @Override
    public String template() {
      return "launch";
    }
  }

  /**
   * Somebody beside the leaders has an account now: a konsulent, a manager, whoever an administrator made one for.
   *
   * @param cohortName optional: the cohort that begins
   * @param userName what the person logs in with
   * @param passwordUrl where to choose a password; null with single sign-on
   */
  record AccountInvitation(String cohortName, String userName, String passwordUrl) implements MailContent {
    @Override
    public MailKind kind() {
      return MailKind.ACCOUNT_INVITATION;
    }

    @Override
    public String template() {
      return "account-invitation";
    }
  }

  /**
   * Somebody asked for a new password under this address.
   *
   * @param userName what the person logs in with
   * @param passwordUrl where to choose it
   */
  record PasswordReset(String userName, String passwordUrl) implements MailContent {
    @Override
    public MailKind kind() {
      return MailKind.PASSWORD_RESET;
    }

    @Override
    public String template() {
      return "password-reset";
    }

    @Override
    public boolean isOfTheDay() {
      return true;
    }
  }

  /** One entry of the plan; {@code place} is optional. */
  record Appointment(String title, DateRange days, String place) {}

  /** What a leader starts with; {@code minutes} and {@code deadline} are optional. */
  record FirstStep(String title, Integer minutes, LocalDate deadline) {}

  /**
   * Invitation to a two-day seminar.
   *
   * @param seminarName as people call it: "1. internat", "Seminar (2 dage)"
   * @param days date and times of each day, in order
   * @param room optional
   * @param agenda the topics; may be empty
   */
  record SeminarInvitation(String seminarName, String cohortName, List<Day> days, String place, String room,
      List<String> agenda) implements MailContent {
    @Override
    public MailKind kind() {
      return MailKind.SEMINAR_INVITATION;
    }

    @Override
    public String template() {
      return "seminar-invitation";
    }

    /** First to last day, for the subject. */
    public DateRange dates() {
      return new DateRange(days.get(0).date(), days.get(days.size() - 1).date());
    }
  }

  /** One day of a seminar. */
  record Day(LocalDate date, LocalTime start, LocalTime end) {}

  /**
   * A seminar that the reader was invited to has another date, time or place.
   *
   * @param oldDates what the reader's calendar has shown until now
   * @param oldPlace what it has shown as the place
   * @param room optional
   */
  record SeminarMoved(String seminarName, String cohortName, DateRange oldDates, String oldPlace, List<Day> days,
      String place, String room) implements MailContent {
    @Override
    public MailKind kind() {
      return MailKind.SEMINAR_MOVED;
    }

    @Override
    public String template() {
      return "seminar-moved";
    }

    /** First to last day. */
    public DateRange dates() {
      return new DateRange(days.get(0).date(), days.get(days.size() - 1).date());
    }

    /** "fra 12.–13. til 19.–20. januar 2027"; null where only hours or place changed. */
    public String move() {
      return oldDates == null || oldDates.equals(dates()) ? null
          : DanishDates.move(oldDates.first(), oldDates.last(), dates().first(), dates().last());
    }
  }

  /**
   * An event is taken out of the reader's calendar.
   *
   * @param title as people call it
   */
  record EventCancelled(String title, DateRange days, Reason reason) implements MailContent {

    /** Why it is taken out; the templates have a sentence for each. */
    public enum Reason {
      CANCELLED,
      EXCUSED,
      WITHDRAWN,
      COURSE_ENDED
    }

    /** For the templates, which know no comparison; fails without a reason, and so do the other three. */
    public boolean reasonIsCancelled() {
      return reason.equals(Reason.CANCELLED);
    }

    public boolean reasonIsExcused() {
      return reason.equals(Reason.EXCUSED);
    }

    public boolean reasonIsWithdrawn() {
      return reason.equals(Reason.WITHDRAWN);
    }

    public boolean reasonIsCourseEnded() {
      return reason.equals(Reason.COURSE_ENDED);
    }

    @Override
    public MailKind kind() {
      return MailKind.EVENT_CANCELLED;
    }

    @Override
    public String template() {
      return "event-cancelled";
    }
  }

  /**
   * The konsulent has proposed times for a session, and the leader is to choose one.
   *
   * @param sessionName as people call it: "Individuel coaching (runde 1)", "Sparring før seminaret"
   * @param times in order of time
   * @param taskId the task in which one is chosen
   * @param deadline optional
   */
  record SessionTimesOffered(String sessionName, String coachName, List<Slot> times, String place, String taskId,
      LocalDate deadline) implements MailContent {
    @Override
    public MailKind kind() {
      return MailKind.SESSION_TIMES_OFFERED;
    }

    @Override
    public String template() {
      return "session-times-offered";
    }
  }

  /** One of the times that are proposed. */
  record Slot(LocalDate date, LocalTime start, LocalTime end) {}

  /**
   * Invitation to one session of individual training; goes to the leader and to the konsulent.
   *
   * @param sessionName as people call it: "Individuel coaching (runde 1)", "Sparring før seminaret"
   * @param withName the other person: the konsulent's name for the leader, the leader's name for the konsulent
   */
  record SessionInvitation(String sessionName, String withName, LocalDate date, LocalTime start, LocalTime end,
      String place) implements MailContent {
    @Override
    public MailKind kind() {
      return MailKind.SESSION_INVITATION;
    }

    @Override
    public String template() {
      return "session-invitation";
    }
  }

  /**
   * A session that both had in their calendars has another time or place; goes to the leader and to the konsulent.
   *
   * @param withName the other person
   */
  record SessionMoved(String sessionName, String withName, LocalDate oldDate, LocalTime oldStart, LocalDate date,
      LocalTime start, LocalTime end, String place) implements MailContent {
    @Override
    public MailKind kind() {
      return MailKind.SESSION_MOVED;
    }

    @Override
    public String template() {
      return "session-moved";
    }
  }

  /**
   * The other side cannot come to a session and wants another time.
   *
   * @param byName who asks for it
   * @param readerProposes whether the reader is the konsulent, whose turn it is now
   */
  record SessionMoveRequested(String sessionName, String byName, LocalDate date, LocalTime start,
      boolean readerProposes) implements MailContent {
    @Override
    public MailKind kind() {
      return MailKind.SESSION_MOVE_REQUESTED;
    }

    @Override
    public String template() {
      return "session-move-requested";
    }
  }

  /** For the konsulent of a leader who has left the course. */
  record LeaderWithdrawn(String leaderName, String schoolName, String cohortName) implements MailContent {
    @Override
    public MailKind kind() {
      return MailKind.LEADER_WITHDRAWN;
    }

    @Override
    public String template() {
      return "leader-withdrawn";
    }
  }

  /** Everything that is kept about the reader can be fetched. {@code requestId} is part of the address. */
  record ExportReady(String requestId) implements MailContent {
    @Override
    public MailKind kind() {
      return MailKind.EXPORT_READY;
    }

    @Override
    public String template() {
      return "export-ready";
    }
  }

  /**
   * For a leader: the manager may know whether that task is handed in. Comes before {@link ReleasedStatus}.
   *
   * @param deadline optional
   */
  record StatusReleased(String taskId, String title, LocalDate deadline) implements MailContent {
    @Override
    public MailKind kind() {
      return MailKind.STATUS_RELEASED;
    }

    @Override
    public String template() {
      return "status-released";
    }
  }

  /**
   * For the manager of a leader: one task is not handed in. Says nothing else of it.
   *
   * @param deadline optional
   */
  record ReleasedStatus(String leaderName, String title, String cohortName, LocalDate deadline)
      implements MailContent {
    @Override
    public MailKind kind() {
      return MailKind.RELEASED_STATUS;
    }

    @Override
    public String template() {
      return "released-status";
    }
  }

  /**
   * For the manager of a school: "Status og fremdrift" waits.
   *
   * @param deadline optional
   */
  record StatusDialogue(String schoolName, String taskId, LocalDate deadline) implements MailContent {
    @Override
    public MailKind kind() {
      return MailKind.STATUS_DIALOGUE;
    }

    @Override
    public String template() {
      return "status-dialogue";
    }

    /** "torsdag den 14. maj", for the subject, where room is short. */
    public String shortDeadline() {
      return deadline == null ? null : DanishDates.weekdayAndDay(deadline);
    }
  }

  /** For whoever spoke for the school: the coordinator has answered. */
  record StatusDialogueAnswered(String schoolName) implements MailContent {
    @Override
    public MailKind kind() {
      return MailKind.STATUS_DIALOGUE_ANSWERED;
    }

    @Override
    public String template() {
      return "status-dialogue-answered";
    }
  }

  /**
   * For a manager: how the school's leaders are doing, in numbers only. Nothing has to be done about it.
   *
   * @param month any day of the month it is for
   * @param headline what stands in the subject after the school's name, without full stop
   * @param sentence the same as a sentence, and what else there is to count
   * @param followedUp whether somebody is behind, whom the coordinator follows up on
   * @param taskId optional: "Status og fremdrift" that waits for the reader and was not mentioned before
   */
  record MonthlyStatus(String schoolName, LocalDate month, String headline, String sentence, boolean followedUp,
      String taskId) implements MailContent {
    @Override
    public MailKind kind() {
      return MailKind.MONTHLY_STATUS;
    }

    @Override
    public String template() {
      return "monthly-status";
    }

    /** "maj"; fails without a month. */
    public String monthName() {
      return DanishDates.month(month);
    }
  }

  /** Invitation to "Møde på tværs af modelskoler". */
  record CrossSchoolMeetingInvitation(String cohortName, LocalDate date, LocalTime start, LocalTime end, String place)
      implements MailContent {
    @Override
    public MailKind kind() {
      return MailKind.CROSS_SCHOOL_MEETING_INVITATION;
    }

    @Override
    public String template() {
      return "cross-school-meeting-invitation";
    }
  }

  /**
   * The one friendly reminder of a day: the person's open tasks, the most urgent first.
   *
   * @param ownCourse whether the reader is a leader reminded of her own course; only changes the wording
   */
  record ReminderDigest(List<OpenTask> tasks, boolean ownCourse) implements MailContent {

    public ReminderDigest {
      if (tasks.isEmpty()) {
        throw new IllegalArgumentException("A reminder without a task has nothing to say and must not be sent.");
      }
      tasks = List.copyOf(tasks);
    }

    @Override
    public MailKind kind() {
      return MailKind.REMINDER_DIGEST;
    }

    @Override
    public String template() {
      return "daily-reminders-digest";
    }

    @Override
    public boolean isOfTheDay() {
      return true;
    }

    /** The task when there is exactly one, otherwise null. */
    public OpenTask onlyTask() {
      return tasks.size() == 1 ? tasks.get(0) : null;
    }

    /** Whether nothing in it was ever told before: then it reminds of nothing, and does not say so. */
    public boolean onlyNew() {
      return tasks.stream().allMatch(OpenTask::isNew);
    }

    /** How many tasks there are. */
    public int count() {
      return tasks.size();
    }
  }

  /**
   * A task to be done.
   *
   * @param taskId id in the engine; becomes the link to the form
   * @param about optional: whom or what it concerns, where the reader has the same task for several
   * @param minutes optional: how long it takes
   * @param deadline optional
   * @param isNew whether the reader hears of it for the first time
   * @param note optional: what to do about it now, such as "Aftal en dato nu"
   */
  record OpenTask(String taskId, String title, String about, Integer minutes, LocalDate deadline, boolean isNew,
      String note) {

    /** "torsdag den 14. maj", for a subject, where room is short. */
    public String shortDeadline() {
      return deadline == null ? null : DanishDates.weekdayAndDay(deadline);
    }
  }

  /**
   * Something a coordinator has to know.
   *
   * @param headline the subject, one sentence
   * @param paragraphs the text
   * @param taskId optional: the task in which to do something about it
   */
  record CoordinatorNotice(String headline, List<String> paragraphs, String taskId) implements MailContent {
    @Override
    public MailKind kind() {
      return MailKind.COORDINATOR_NOTICE;
    }

    @Override
    public String template() {
      return "notice";
    }

    /** As whom the reader gets it. */
    public String role() {
      return "koordinator i lederforløbet";
    }
  }

  /**
   * Something an administrator has to know.
   *
   * @param headline the subject, one sentence
   * @param paragraphs the text
   */
  record AdministratorNotice(String headline, List<String> paragraphs) implements MailContent {
    @Override
    public MailKind kind() {
      return MailKind.ADMINISTRATOR_NOTICE;
    }

    @Override
    public String template() {
      return "notice";
    }

    /** As whom the reader gets it. */
    public String role() {
      return "administrator af Den røde tråd";
    }

    /** Always null: what an administrator does about it is no task of the engine. */
    public String taskId() {
      return null;
    }
  }
}
