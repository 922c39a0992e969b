package dk.roedtraad.application.mail;

import dk.roedtraad.application.mail.MailContent.AccountInvitation;
import dk.roedtraad.application.mail.MailContent.AdministratorNotice;
import dk.roedtraad.application.mail.MailContent.Appointment;
import dk.roedtraad.application.mail.MailContent.CoordinatorNotice;
import dk.roedtraad.application.mail.MailContent.CrossSchoolMeetingInvitation;
import dk.roedtraad.application.mail.MailContent.Day;
import dk.roedtraad.application.mail.MailContent.EventCancelled;
import dk.roedtraad.application.mail.MailContent.ExportReady;
import dk.roedtraad.application.mail.MailContent.FirstStep;
import dk.roedtraad.application.mail.MailContent.Launch;
import dk.roedtraad.application.mail.MailContent.LeaderWithdrawn;
import dk.roedtraad.application.mail.MailContent.MonthlyStatus;
import dk.roedtraad.application.mail.MailContent.OpenTask;
import dk.roedtraad.application.mail.MailContent.PasswordReset;
import dk.roedtraad.application.mail.MailContent.ReleasedStatus;
import dk.roedtraad.application.mail.MailContent.ReminderDigest;
import dk.roedtraad.application.mail.MailContent.SeminarInvitation;
import dk.roedtraad.application.mail.MailContent.SeminarMoved;
import dk.roedtraad.application.mail.MailContent.SessionInvitation;
import dk.roedtraad.application.mail.MailContent.SessionMoveRequested;
import dk.roedtraad.application.mail.MailContent.SessionMoved;
import dk.roedtraad.application.mail.MailContent.SessionTimesOffered;
import dk.roedtraad.application.mail.MailContent.Slot;
import dk.roedtraad.application.mail.MailContent.StatusDialogue;
import dk.roedtraad.application.mail.MailContent.StatusDialogueAnswered;
import dk.roedtraad.application.mail.MailContent.StatusReleased;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/** One complete mail of each content, with invented values: what the administrator sees, and what tests are run on. */
public final class MailExamples {

  private MailExamples() {}

  /** As {@link #all()}, where people log in with a login that they have anyway, and nobody chooses a password. */
  public static List<MailContent> withSingleSignOn() {
    return all().stream().filter(mail -> !(mail instanceof PasswordReset)).map(mail -> mail instanceof Launch launch
        ? new Launch(launch.cohortName(), launch.dates(), launch.firstStep(), null) : mail).toList();
  }

  /** Every kind of mail once. */
  public static List<MailContent> all() {
    return List.of(
        new Launch("Modelskoler 2027 forår", List.of(
            new Appointment("1. internat", days("2027-01-12", "2027-01-13"), "Kursuscenter Fjorden"),
            new Appointment("2. internat", days("2027-03-09", "2027-03-10"), null),
            new Appointment("3. internat", days("2027-05-31", "2027-06-01"), null)),
            new FirstStep("Beskriv udfordringer i den pædagogiske ledelsesopgave", 7, LocalDate.of(2027, 1, 5)),
            "https://forloeb.example/adgangskode/abc"),
        new AccountInvitation("Modelskoler 2027 forår", "kirsten@skole.example",
            "https://forloeb.example/adgangskode/abc"),
        new PasswordReset("rikke@skole.example", "https://forloeb.example/adgangskode/abc"),
        new SeminarInvitation("1. internat", "Modelskoler 2027 forår", List.of(
            new Day(LocalDate.of(2027, 1, 12), LocalTime.of(10, 0), LocalTime.of(17, 0)),
            new Day(LocalDate.of(2027, 1, 13), LocalTime.of(9, 0), LocalTime.of(15, 0))),
            "Kursuscenter Fjorden, Åbyvej 1, 6700 Esbjerg", "Storesalen", List.of("Systemisk ledelse",
            "Ledelse af det pædagogiske arbejde", "Konkretisering af AL-opgaver")),
        new SeminarMoved("1. internat", "Modelskoler 2027 forår", days("2027-01-12", "2027-01-13"),
            "Kursuscenter Fjorden", List.of(
            new Day(LocalDate.of(2027, 1, 19), LocalTime.of(10, 0), LocalTime.of(17, 0)),
            new Day(LocalDate.of(2027, 1, 20), LocalTime.of(9, 0), LocalTime.of(15, 0))), "Hotel Åen", "Storesalen"),
        new EventCancelled("1. internat", days("2027-01-12", "2027-01-13"), EventCancelled.Reason.CANCELLED),
        new SessionTimesOffered("Individuel coaching (runde 1)", "Søren Ågård", List.of(
            new Slot(LocalDate.of(2027, 2, 3), LocalTime.of(10, 0), LocalTime.of(11, 0)),
            new Slot(LocalDate.of(2027, 2, 4), LocalTime.of(14, 30), LocalTime.of(15, 30)),
            new Slot(LocalDate.of(2027, 2, 9), LocalTime.of(9, 0), LocalTime.of(10, 0))), "Online", "7f3f",
            LocalDate.of(2027, 1, 28)),
        new SessionInvitation("Individuel coaching (runde 1)", "Søren Ågård", LocalDate.of(2027, 2, 3),
            LocalTime.of(10, 0), LocalTime.of(11, 0), "Online"),
        new SessionMoved("Individuel coaching (runde 1)", "Søren Ågård", LocalDate.of(2027, 2, 3), LocalTime.of(10, 0),
            LocalDate.of(2027, 2, 5), LocalTime.of(13, 0), LocalTime.of(14, 0), "Online"),
        new SessionMoveRequested("Individuel coaching (runde 1)", "Søren Ågård", LocalDate.of(2027, 2, 3),
            LocalTime.of(10, 0), false),
        new LeaderWithdrawn("Lise Ærø", "Fjordby Erhvervsskole", "Modelskoler 2027 forår"),
        new ExportReady("2d1c"),
        new StatusReleased("7f40", "Beskriv din AL-opgave", LocalDate.of(2027, 2, 25)),
        new ReleasedStatus("Lise Ærø", "Beskriv din AL-opgave", "Modelskoler 2027 forår", LocalDate.of(2027, 2, 25)),
        new StatusDialogue("Fjordby Erhvervsskole", "7f41", LocalDate.of(2027, 5, 14)),
        new StatusDialogueAnswered("Fjordby Erhvervsskole"),
        new MonthlyStatus("Fjordby Erhvervsskole", LocalDate.of(2027, 5, 3), "4 af 5 ledere følger planen",
            "4 af 5 ledere følger planen. 1 er på pause.", true, "7f41"),
        new CrossSchoolMeetingInvitation("Modelskoler 2027 forår", LocalDate.of(2027, 10, 14), LocalTime.of(10, 0),
            LocalTime.of(15, 0), "Kursuscenter Fjorden"),
        new ReminderDigest(List.of(
            new OpenTask("7f3c", "Beskriv din AL-opgave", null, 7, LocalDate.of(2027, 2, 25), true, "Ny opgave"),
            new OpenTask("7f3d", "Vælg tid til individuel coaching (runde 1)", null, 1, LocalDate.of(2027, 1, 28), false, null),
            new OpenTask("7f3e", "Møde i lederteam (runde 1)", null, null, LocalDate.of(2027, 3, 2), false,
                "Aftal en dato nu")), true),
        new CoordinatorNotice("Afbud: Lise Ærø kommer ikke til 1. internat den 12.–13. januar 2027",
            List.of("Lise Ærø fra Fjordby Erhvervsskole har meldt afbud til 1. internat den 12.–13. januar 2027.",
                "Afbuddet ligger som en opgave på din opgaveliste."), "9a1"),
        new AdministratorNotice("Beslutningstabellen deadlines.dmn er ikke opdateret",
            List.of("Tabellen er ændret i det kørende system.", "Den ændrede tabel er stadig i brug.")));
  }

  private static DateRange days(String first, String last) {
    return new DateRange(LocalDate.parse(first), LocalDate.parse(last));
  }
}
