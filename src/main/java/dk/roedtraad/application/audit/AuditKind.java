package dk.roedtraad.application.audit;

/** What can be done that is worth remembering. The names are stored and stay; people read the Danish words. */
public enum AuditKind {
  COHORT_PLANNED("Hold planlagt"),
  COHORT_DATES_CHANGED("Holdets datoer ændret"),
  LEADERS_LOADED("Deltagere indlæst"),
  COHORT_LAUNCHED("Hold igangsat"),
  SEMINAR_MOVED("Internat flyttet"),
  SEMINAR_CANCELLED("Internat aflyst"),
  MEETING_SCHEDULED("Møde på tværs fastsat"),
  DEADLINE_POSTPONED("Frist udskudt"),
  LEAVE_AGREED("Pause aftalt"),
  LEAVE_CALLED_OFF("Aftalt pause aflyst"),
  LEAVE_BEGUN("Pause begyndt"),
  LEAVE_ENDED("Pause slut"),
  COURSE_WITHDRAWN("Leder afmeldt"),
  COACH_REPLACED("Konsulent valgt eller skiftet"),
  CLOSURES_LOADED("Lukkedage indlæst"),
  CLOSURES_REMOVED("Sædvanlige lukkedage valgt"),
  STATUS_RELEASED("Status frigivet til skolens leder"),
  REMINDER_SENT("Venlig påmindelse bestilt"),
  EMAIL_CORRECTED("E-mailadresse rettet"),
  INVITATION_SENT("Invitation bestilt igen"),
  PASSWORD_LINK_MADE("Link til adgangskode lavet"),
  PASSWORD_CHOSEN("Adgangskode valgt"),
  CALENDAR_LINK_MADE("Kalenderlink lavet"),
  CALENDAR_LINK_REVOKED("Kalenderlink slået fra"),
  EXPORT_TAKEN("Fil eller liste hentet"),
  INSIGHT_REQUESTED("Indsigt startet"),
  INSIGHT_TAKEN("Egne oplysninger hentet"),
  ERASURE_REQUESTED("Sletning startet"),
  ERASURE_CONFIRMED("Sletning bekræftet"),
  ERASURE_CANCELLED("Sletning fortrudt"),
  TEXTS_KEPT("Tekster beholdes længere"),
  TASK_CLAIMED("Opgave taget"),
  TASK_REASSIGNED("Opgave givet til en anden"),
  TASK_DELEGATED("Opgave lånt ud"),
  TASK_DUE_CHANGED("Opgavens frist ændret"),
  TASK_CHANGED("Opgave ændret"),
  RIGHT_GIVEN("Rettighed givet"),
  RIGHT_CHANGED("Rettighed ændret"),
  RIGHT_TAKEN("Rettighed fjernet"),
  GROUP_MEMBER_ADDED("Føjet til gruppe"),
  GROUP_MEMBER_REMOVED("Fjernet fra gruppe"),
  SCHOOL_MEMBER_ADDED("Føjet til skole"),
  SCHOOL_MEMBER_REMOVED("Fjernet fra skole"),
  GROUP_GIVEN_AT_LOGIN("Føjet til gruppe ved login"),
  GROUP_TAKEN_AT_LOGIN("Fjernet fra gruppe ved login"),
  LOGIN_LISTED("Login knyttet til bruger"),
  LOGIN_UNLISTED("Login fjernet fra bruger"),
  ACCOUNT_MADE("Bruger oprettet"),
  ACCOUNT_CHANGED("Bruger ændret"),
  ACCOUNT_REMOVED("Bruger slettet"),
  GROUP_CHANGED("Gruppe ændret"),
  SCHOOL_CHANGED("Skole ændret"),
  FILTER_CHANGED("Filter ændret"),
  DEPLOYMENT_MADE("Modeller lagt ind"),
  DEPLOYMENT_REMOVED("Modeller fjernet"),
  MODEL_CHANGED("Model ændret"),
  INSTANCE_SUSPENDED("Proces sat i bero"),
  INSTANCE_ACTIVATED("Proces sat i gang igen"),
  INSTANCE_REMOVED("Proces slettet"),
  INSTANCE_CHANGED("Proces ændret"),
  JOB_CHANGED("Job ændret"),
  BATCH_CHANGED("Samlet kørsel"),
  HISTORY_REMOVED("Historik slettet"),
  ENGINE_CHANGED("Anden ændring i motoren");

  private final String danishName;

  AuditKind(String danishName) {
    this.danishName = danishName;
  }

  public String danishName() {
    return danishName;
  }
}
