package dk.roedtraad.persistence;

import dk.roedtraad.application.course.CriteriaFigure;
import dk.roedtraad.application.course.CriteriaFigures;
import dk.roedtraad.domain.course.GroupFigure;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcCriteriaFigures implements CriteriaFigures {

  private final JdbcClient db;
  private final JdbcTemplate batches;

  JdbcCriteriaFigures(JdbcClient db, JdbcTemplate batches) {
    this.db = db;
    this.batches = batches;
  }

  @Override
  public void keep(String cohortId, List<CriteriaFigure> figures, Instant at) {
    if (ofCohort(cohortId).isEmpty()) {
      batches.batchUpdate("""
          insert into criteria_figure (cohort_id, sentence, people, sayable_before, sayable_after, counted_at)
          values (?, ?, ?, ?, ?, ?)""", figures.stream().map(figure -> new Object[] {cohortId, figure.sentence(),
              figure.before().people(), figure.before().count(), figure.after().count(), Times.toDatabase(at)}).toList());
    }
  }

  @Override
  public List<CriteriaFigure> ofCohort(String cohortId) {
    return db.sql("select sentence, people, sayable_before, sayable_after from criteria_figure where cohort_id = ?")
        .param(cohortId).query(this::figure).list();
  }

  private CriteriaFigure figure(ResultSet row, int number) throws SQLException {
    var people = row.getInt("people");
    return new CriteriaFigure(row.getString("sentence"), new GroupFigure(people, row.getInt("sayable_before")),
        new GroupFigure(people, row.getInt("sayable_after")));
  }
}
