package dk.roedtraad.web;

import dk.roedtraad.application.course.SuccessCriteria;
import dk.roedtraad.domain.course.CanSay;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The evaluator's rows as a table; the codes are those of the JSON. */
final class EvaluationTable {

  private static final int SEMINARS = 3;

  private EvaluationTable() {}

  static Table of(List<EvaluationController.Line> rows) {
    var headings = new ArrayList<>(List.of("Pseudonym", "Hold", "Spor", "Udfald"));
    IntStream.rangeClosed(1, SEMINARS).forEach(number -> headings.add("Fremmøde " + number));
    SuccessCriteria.SENTENCES.forEach(sentence -> headings.add("Før " + sentence));
    SuccessCriteria.SENTENCES.forEach(sentence -> headings.add("Efter " + sentence));
    return new Table("Evaluering", headings, rows.stream().map(EvaluationTable::cells).toList());
  }

  private static List<Object> cells(EvaluationController.Line line) {
    var row = line.row();
    var cells = new ArrayList<Object>(List.of(row.pseudonym(), line.cohort(), line.track().name()));
    cells.add(row.outcome());
    IntStream.rangeClosed(1, SEMINARS).forEach(number -> cells.add(row.attendance() == null
        || row.attendance().get(number) == null ? null : row.attendance().get(number).name()));
    addSentences(cells, row.before());
    addSentences(cells, row.after());
    return cells;
  }

  private static void addSentences(List<Object> cells, Map<String, CanSay> said) {
    SuccessCriteria.SENTENCES.forEach(sentence -> cells.add(said.get(sentence) == null ? null : said.get(sentence).name()));
  }
}
