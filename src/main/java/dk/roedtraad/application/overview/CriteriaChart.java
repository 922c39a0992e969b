package dk.roedtraad.application.overview;

import dk.roedtraad.application.answer.Forms;
import dk.roedtraad.application.cohort.CohortSummary;
import dk.roedtraad.application.course.CriteriaFigure;
import dk.roedtraad.application.course.CriteriaFigures;
import dk.roedtraad.application.course.SuccessCriteria;
import dk.roedtraad.domain.answer.FormField;
import dk.roedtraad.domain.cohort.Track;
import dk.roedtraad.domain.course.GroupFigure;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The eight sentences before and after, of a whole closed cohort: what was counted when it was closed, and never since. */
@Component
class CriteriaChart {

  private static final Chart CHART = new Chart("criteria", "De otte sætninger før og efter",
      "Så mange ledere på holdet kunne sige sætningen før og efter forløbet. Tallene er hele holdets, på tværs af skoler. De "
          + "er talt én gang, da holdet blev afsluttet, og rundet, så ingens svar kan læses ud af dem.",
      Chart.Shape.GROUPED, "Sætning", List.of("Før", "Efter"));
  private static final String CHOOSE = "Vælg et afsluttet hold for at se de otte sætninger.";
  private static final String LATER = "De otte sætninger vises, når holdet er afsluttet.";
  private static final String TOO_FEW = "De otte sætninger vises ikke for dette hold. Det kræver, at mindst fem ledere har "
      + "svaret både før og efter, og at højst halvdelen af dem kommer fra samme skole.";
  private static final String ALL_EIGHT = "Alle otte sætninger";

  private final CriteriaFigures figures;
  private final Forms forms;

  CriteriaChart(CriteriaFigures figures, Forms forms) {
    this.figures = figures;
    this.forms = forms;
  }

  /** Empty where none of the cohorts is asked for the sentences. */
  Stream<Chart> of(List<CohortSummary> chosen, boolean one) {
    if (chosen.stream().noneMatch(cohort -> Track.valueOf(cohort.track()).hasSelfEvaluation())) {
      return Stream.empty();
    }
    if (!one) {
      return Stream.of(CHART.without(CHOOSE));
    }
    var cohort = chosen.get(0);
    var kept = figures.ofCohort(cohort.cohortId()).stream()
        .collect(Collectors.toMap(CriteriaFigure::sentence, Function.identity()));
    if (kept.isEmpty()) {
      return Stream.of(CHART.without(ChosenCohorts.isClosed(cohort) ? TOO_FEW : LATER));
    }
    return Stream.of(CHART.with(Stream.concat(SuccessCriteria.SENTENCES.stream(), Stream.of(CriteriaFigure.ALL))
        .map(kept::get).map(this::row).toList()).upTo(kept.get(CriteriaFigure.ALL).before().people()));
  }

  private Chart.Row row(CriteriaFigure figure) {
    return new Chart.Row(label(figure.sentence()), List.of(cell(figure.before()), cell(figure.after())));
  }

  private static Chart.Cell cell(GroupFigure figure) {
    return new Chart.Cell(figure.count(), figure.words());
  }

  private String label(String sentence) {
    return sentence.equals(CriteriaFigure.ALL) ? ALL_EIGHT : forms.newest(SuccessCriteria.BEFORE)
        .flatMap(form -> form.field(sentence)).map(FormField::label).orElse(sentence);
  }
}
