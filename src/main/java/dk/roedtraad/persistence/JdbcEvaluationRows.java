package dk.roedtraad.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.roedtraad.application.evaluation.EvaluationRow;
import dk.roedtraad.application.evaluation.EvaluationRows;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcEvaluationRows implements EvaluationRows {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final JdbcClient db;
  private final JdbcTemplate batches;

  JdbcEvaluationRows(JdbcClient db, JdbcTemplate batches) {
    this.db = db;
    this.batches = batches;
  }

  @Override
  public void keep(String cohortId, List<EvaluationRow> rows, Instant at) {
    if (db.sql("select count(*) from evaluation_row where cohort_id = ?").param(cohortId).query(Integer.class).single() == 0) {
      batches.batchUpdate("insert into evaluation_row (cohort_id, pseudonym, content, made_at) values (?, ?, ?, ?)",
          rows.stream().map(row -> new Object[] {cohortId, row.pseudonym(), write(row), Times.toDatabase(at)}).toList());
    }
  }

  @Override
  public Map<String, List<EvaluationRow>> all() {
    var all = new HashMap<String, List<EvaluationRow>>();
    db.sql("select cohort_id, content from evaluation_row order by pseudonym").query(row -> {
      all.computeIfAbsent(row.getString("cohort_id"), cohort -> new ArrayList<>()).add(read(row.getString("content")));
    });
    return all;
  }

  private static String write(EvaluationRow row) {
    try {
      return JSON.writeValueAsString(row);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("The row " + row.pseudonym() + " cannot be written.", impossible);
    }
  }

  private static EvaluationRow read(String content) {
    try {
      return JSON.readValue(content, EvaluationRow.class);
    } catch (JsonProcessingException broken) {
      throw new IllegalStateException("A row of evaluation_row cannot be read. Was it changed by hand?", broken);
    }
  }
}
