package dk.roedtraad.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.roedtraad.application.access.Group;
import dk.roedtraad.application.access.SignedInUser;
import dk.roedtraad.application.course.Course;
import dk.roedtraad.application.privacy.DataExportService;
import dk.roedtraad.application.privacy.DataRequest;
import dk.roedtraad.application.privacy.DataRequestService;
import dk.roedtraad.domain.cohort.Track;
import dk.roedtraad.support.CourseStory;
import dk.roedtraad.support.Rest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The documents of "Mit forløb": all of it to keep, and the agenda of a meeting. */
class MyCourseDocumentTest extends CourseStory {

  @Autowired
  private JdbcClient db;
  @Autowired
  private DataRequestService requests;
  @Autowired
  private DataExportService exports;

  @Test
  void theDocumentHoldsEveryAnswerAndLosesNoCharacter() throws IOException {
    var lise = aLeader(aCohort(Track.MODEL_SCHOOL));
    var course = start(lise);
    submit(lise, "userTask_describeChallenges", Map.of("challenge",
        "Blåbærgrød på Ærø & \"så\"\r\n<script>alert('æ')</script> <b>fed</b>\nGlad 😀 og 👩‍🏫 → ✓ 中\u0007",
        "pattern", "Mange ord. ".repeat(1800) + "SLUT", "roleModel", "NOT_YET"));
    seminarIsHeld(course, 1);
    submit(lise, "userTask_proposeTimes", Map.of("time1", "2027-01-19T10:00", "time2", "2027-01-20T14:30",
        "time3", "2027-01-21T09:00", "place", "Teams"));
    submit(lise, "userTask_chooseTime", Map.of("chosenTime", "OPTION_1"));
    itIs(at(2027, 1, 19, 12));
    submit(lise, "userTask_registerSession", Map.of("sessionHeld", "YES", "sharedAgreements", "Vi øver på mandag."));
    seminarIsHeld(course, 2);
    seminarIsHeld(course, 3);
    submit(lise, "userTask_selfEvaluate", Map.of("roleModel", "YES"));
    Rest.as(lise.leaderId(), port).start("four-d-cycle", Map.of("developmentArea", "Teamets møder", "scope",
        "DEPARTMENT"));

    var text = text(lise, "/api/my-courses/portfolio.pdf", "my-course");

    assertThat(text).contains("Lise Leder", "Hentet onsdag den 19. maj 2027",
        "Blåbærgrød på Ærø & \"så\"", "<script>alert('æ')</script> <b>fed</b>", "😀", "🏫", "→ ✓ [tegn U+4E2D][tegn U+0007]",
        "Mange ord. SLUT", "Fælles aftaler Vi øver på mandag.", "Læst af din konsulent den 13. januar 2027",
        "Jeg er rollemodel 1 – Ikke endnu 3 – Ja", "Sætninger, du kan sige 7 af 8 8 af 8",
        "tirsdag den 19. januar 2027 kl. 10.00", "4D-cyklus", "Teamets møder");
    assertThat(text.split("Mange ord\\.", -1)).hasSize(1801);
  }

  @Test
  void whatCouldNotBeWrittenHasNotBeenFetched() {
    var lise = somebody("Lise", "Leder", Group.LEADER);
    var request = requests.start(lise, DataRequest.Kind.INSIGHT, "admin@forloeb.example").request();
    var broken = new PdfDocuments(new PdfText()) {
      @Override
      String page(String template, Map<String, Object> values) {
        throw new IllegalStateException("The template is broken.");
      }
    };
    var mine = new MyDataController(requests, exports, broken,
        () -> Optional.of(new SignedInUser(lise, Set.of(Group.LEADER.id()), Set.of())), clock);

    assertThatThrownBy(() -> mine.html(request.id())).hasMessage("The template is broken.");
    assertThatThrownBy(() -> mine.pdf(request.id())).hasMessage("The template is broken.");
    assertThat(db.sql("select count(*) from audit_entry where kind = 'INSIGHT_TAKEN' and person_id = ?").param(lise)
        .query(Integer.class).single()).isZero();
    assertThat(requests.insight(request.id(), lise).isOpen()).isTrue();
  }

  @Test
  void namesThatLookLikeMarkupArePrinted() throws IOException {
    var lise = aLeader(aCohort(Track.MODEL_SCHOOL));
    var course = start(lise);
    var markup = "<img src=x onerror=alert(1)> {{navn}} ${1+1} =1+1 &amp;";
    db.sql("update cohort set name = ? where id = ?").params("Hold " + markup, lise.cohortId()).update();
    db.sql("update person set first_name = ? where id = ?").params("Li" + markup, lise.leaderId()).update();
    seminarIsHeld(course, 1);

    assertThat(text(lise, "/api/my-courses/portfolio.pdf", "my-course-markup")).contains("Hold " + markup,
        "Li" + markup + " Leder");
    assertThat(text(lise, "/api/my-courses/" + lise.id() + "/agenda/1", "agenda-markup")).contains("Hold " + markup,
        "Li" + markup + " Leder");
  }

  @Test
  void theDocumentIsTaggedAndSaysWhatItIsAndInWhichLanguage() throws IOException {
    var lise = aLeader(aCohort(Track.IMPLEMENTATION_SCHOOL));
    start(lise);

    try (var document = Loader.loadPDF(document(lise, "/api/my-courses/portfolio.pdf"))) {
      assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
      assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("da");
      assertThat(document.getDocumentInformation().getTitle()).isEqualTo("Mit forløb – Lise Leder");
      assertThat(new PDFTextStripper().getText(document)).contains("Sparring før seminaret", "Ingen endnu.",
          "Intet endnu.").doesNotContain("De otte succeskriterier", "4D-cyklus");
    }
  }

  @Test
  void theAgendaIsFilledInWithCourseAndDate() throws IOException {
    var lise = aLeader(aCohort(Track.MODEL_SCHOOL));
    var course = start(lise);
    var agenda = "/api/my-courses/" + lise.id() + "/agenda/";

    assertThat(text(lise, agenda + 1, "agenda")).contains("Møde i lederteam (runde 1)", "Lise Leder · Skolen ",
        "gerne senest tirsdag den 2. marts 2027", "Undersøgelse af perspektiver", "Positioneringsbevidsthed",
        "Mod og tillid", "Dialog og involvering", "Skriv ikke personoplysninger");

    seminarIsHeld(course, 1);
    submit(lise, "userTask_meetLeadershipTeam1", Map.of("meetingDate", "2027-01-13", "nextMeeting", "2027-03-17"));
    assertThat(text(lise, agenda + 1, "agenda")).contains("Dato onsdag den 13. januar 2027").doesNotContain("senest");
    assertThat(text(lise, agenda + 2, "agenda")).contains("(runde 2)", "Dato onsdag den 17. marts 2027");
  }

  @Test
  void thereIsNoAgendaForAnotherRoundAnotherCourseOrAnotherPerson() {
    var lise = aLeader(aCohort(Track.MODEL_SCHOOL));
    start(lise);
    var other = aLeader(aCohort(Track.IMPLEMENTATION_SCHOOL));
    start(other);

    assertThat(status(lise.leaderId(), lise, "agenda/3")).isEqualTo(404);
    assertThat(status(other.leaderId(), other, "agenda/1")).isEqualTo(404);
    assertThat(status(other.leaderId(), lise, "agenda/1")).isEqualTo(404);
    assertThat(status(lise.coachId(), lise, "agenda/1")).isEqualTo(403);
    assertThat(status("admin@forloeb.example", lise, "agenda/1")).isEqualTo(403);
    for (var stranger : new String[] {lise.coachId(), "admin@forloeb.example",
        cohorts.find(lise.cohortId()).orElseThrow().coordinatorId()}) {
      assertThat(Rest.as(stranger, port).get("/api/my-courses/portfolio.pdf").status()).isEqualTo(403);
    }
    assertThat(Rest.anonymous(port).get("/api/my-courses/portfolio.pdf").status()).isEqualTo(401);
  }

  private int status(String person, Course course, String path) {
    return Rest.as(person, port).get("/api/my-courses/" + course.id() + "/" + path).status();
  }

  private byte[] document(Course course, String path) {
    var answer = Rest.as(course.leaderId(), port).bytes(path);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/pdf");
    return answer.body();
  }

  /** The words of the document, as one line; the document is kept under {@code target}, to be looked at. */
  private String text(Course course, String path, String name) throws IOException {
    var bytes = document(course, path);
    Files.write(Files.createDirectories(Path.of("target", "screenshots")).resolve(name + ".pdf"), bytes);
    try (var document = Loader.loadPDF(bytes)) {
      return new PDFTextStripper().getText(document).replaceAll("Den røde tråd Side \\d+ af \\d+", "")
          .replaceAll("\\s+", " ");
    }
  }
}
