package dk.roedtraad.persistence;

import dk.roedtraad.application.deadline.ClosureList;
import dk.roedtraad.application.deadline.SchoolClosures;
import dk.roedtraad.domain.deadline.ClosedPeriod;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcSchoolClosures implements SchoolClosures {

  private final JdbcClient db;
  private final JdbcTemplate batches;

  JdbcSchoolClosures(JdbcClient db, JdbcTemplate batches) {
    this.db = db;
    this.batches = batches;
  }

  @Override
  public List<ClosedPeriod> of(String schoolCode) {
    return db.sql("select first_day, last_day, name from school_closure where school_code = ? "
        + "order by first_day, last_day").param(schoolCode).query((row, number) -> period(row)).list();
  }

  /** The school's own row is locked, because a first list has none yet. */
  @Override
  public List<ClosedPeriod> lock(String schoolCode) {
    db.sql("select code from school where code = ? for update").param(schoolCode).query(String.class).optional();
    return of(schoolCode);
  }

  @Override
  public Map<String, ClosureList> all() {
    var periods = new HashMap<String, List<ClosedPeriod>>();
    db.sql("select school_code, first_day, last_day, name from school_closure order by first_day, last_day")
        .query(row -> {
          periods.computeIfAbsent(row.getString("school_code"), none -> new ArrayList<>()).add(period(row));
        });
    var lists = new LinkedHashMap<String, ClosureList>();
    db.sql("select school_code, loaded_by, loaded_at from school_closure_list order by school_code").query(row -> {
      var code = row.getString("school_code");
      lists.put(code, new ClosureList(code, periods.getOrDefault(code, List.of()), row.getString("loaded_by"),
          Times.fromDatabase(row, "loaded_at")));
    });
    return lists;
  }

  @Override
  public void replace(ClosureList list) {
    var code = list.schoolCode();
    var at = Times.toDatabase(list.loadedAt());
    int known = db.sql("update school_closure_list set loaded_by = ?, loaded_at = ? where school_code = ?")
        .params(list.loadedBy(), at, code).update();
    if (known == 0) {
      db.sql("insert into school_closure_list (school_code, loaded_by, loaded_at) values (?, ?, ?)")
          .params(code, list.loadedBy(), at).update();
    }
    db.sql("delete from school_closure where school_code = ?").param(code).update();
    batches.batchUpdate("insert into school_closure (school_code, first_day, last_day, name) values (?, ?, ?, ?)",
        list.periods().stream().map(period -> new Object[] {code, period.from(), period.to(), period.name()}).toList());
  }

  @Override
  public void remove(String schoolCode) {
    db.sql("delete from school_closure where school_code = ?").param(schoolCode).update();
    db.sql("delete from school_closure_list where school_code = ?").param(schoolCode).update();
  }

  private static ClosedPeriod period(ResultSet row) throws SQLException {
    return new ClosedPeriod(row.getObject("first_day", LocalDate.class), row.getObject("last_day", LocalDate.class),
        row.getString("name"));
  }
}
