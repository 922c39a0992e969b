package dk.roedtraad.domain.seminar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dk.roedtraad.domain.cohort.Track;
import org.junit.jupiter.api.Test;

class SeminarAgendaTest {

  @Test
  void theThreeInternaterHaveTheContentsOfFigure1() {
    assertThat(SeminarAgenda.of(Track.MODEL_SCHOOL, 1).topics()).containsExactly(
        "Systemisk ledelse", "Ledelse af det pædagogiske arbejde", "Konkretisering af AL-opgaver");
    assertThat(SeminarAgenda.of(Track.MODEL_SCHOOL, 2).topics()).containsExactly(
        "Ledelse af lærerteams",
        "Procesledelse med fokus på forskellige refleksions- og læringsmetoder (coaching, sparring og feedback)",
        "Anvendelse af reflekterende team som læringsmetode",
        "Kvalificering af AL-projekt");
    assertThat(SeminarAgenda.of(Track.MODEL_SCHOOL, 3).topics()).containsExactly(
        "Læringsrefleksioner på baggrund af arbejde med AL-opgaven",
        "Fokus på den pædagogiske leders muligheder for at indgå i involverende forandringsprocesser med lærerne",
        "Fokus på ledelse af undervisernes pædagogiske kompetenceudvikling");
    assertThat(SeminarAgenda.of(Track.MODEL_SCHOOL, 1).proposal()).isFalse();
  }

  @Test
  void theImplementationSeminarIsOurProposalFromTheSameFigure() {
    var agenda = SeminarAgenda.of(Track.IMPLEMENTATION_SCHOOL, 1);
    assertThat(agenda.proposal()).isTrue();
    assertThat(Track.MODEL_SCHOOL.seminarNumbers().stream()
        .flatMap(seminar -> SeminarAgenda.of(Track.MODEL_SCHOOL, seminar).topics().stream()))
        .containsAll(agenda.topics());
    assertThat(agenda.topics()).isNotEmpty().noneMatch(topic -> topic.contains("AL-"));
  }

  @Test
  void aSeminarTheTrackDoesNotHaveHasNoAgenda() {
    assertThatIllegalArgumentException().isThrownBy(() -> SeminarAgenda.of(Track.IMPLEMENTATION_SCHOOL, 2));
    assertThatIllegalArgumentException().isThrownBy(() -> SeminarAgenda.of(Track.MODEL_SCHOOL, 4));
  }
}
