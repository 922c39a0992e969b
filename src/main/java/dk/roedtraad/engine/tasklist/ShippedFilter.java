package dk.roedtraad.engine.tasklist;

import static dk.roedtraad.engine.access.QueryExpressions.BEFORE_THIS_WEEK;
import static dk.roedtraad.engine.access.QueryExpressions.CURRENT_USER;
import static dk.roedtraad.engine.access.QueryExpressions.NEXT_WEEK;
import static dk.roedtraad.engine.access.QueryExpressions.NOW;

import dk.roedtraad.application.access.Group;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.TaskQuery;

/**
 * The filters that everybody finds in Tasklist, in the order of the list; the first one is open after the login.
 *
 * <p>A task is mine if I am to do it, and "på mine hold" if I coordinate the cohort it belongs to: then I am its owner
 * ({@link TaskContext}). What a colleague coordinates is not mine, but coordinators help each other: a list of its own.
 */
enum ShippedFilter {
  MINE("Mine opgaver", "Det, du selv skal gøre.", Set.of(Group.values())) {
    @Override
    TaskQuery narrow(TaskQuery query) {
      return query.taskAssigneeExpression(CURRENT_USER);
    }
  },
  MY_COHORTS("Opgaver på mine hold", "Alle åbne opgaver på de hold, du koordinerer – også deltagernes.",
      Set.of(Group.COORDINATOR)) {
    @Override
    TaskQuery narrow(TaskQuery query) {
      return query.taskOwnerExpression(CURRENT_USER);
    }
  },
  COORDINATORS("Koordinatoropgaver på alle hold", "Det, koordinatorerne skal gøre. Vil du hjælpe en kollega, så fjern "
      + "kollegaen med krydset ved navnet, og tag opgaven.", Set.of(Group.COORDINATOR)) {
    @Override
    TaskQuery narrow(TaskQuery query) {
      return query.taskCandidateGroup(Group.COORDINATOR.id()).includeAssignedTasks();
    }
  },
  OVERDUE("Fristen er passeret", "Dine egne opgaver og opgaverne på dine hold, hvor fristen er passeret.",
      Set.of(Group.values())) {
    @Override
    TaskQuery narrow(TaskQuery query) {
      return mineOrMyCohorts(query).dueBeforeExpression(NOW);
    }
  },
  THIS_WEEK("Frist i denne uge", "Dine egne opgaver og opgaverne på dine hold med frist fra mandag til søndag.",
      Set.of(Group.values())) {
    @Override
    TaskQuery narrow(TaskQuery query) {
      return mineOrMyCohorts(query).dueAfterExpression(BEFORE_THIS_WEEK).dueBeforeExpression(NEXT_WEEK);
    }
  };

  /** The variables that the list shows of each task, in this order, and what they are called there. */
  static final Map<String, String> SHOWN = shown();

  private final String danishName;
  private final String description;
  private final Set<Group> readers;

  ShippedFilter(String danishName, String description, Set<Group> readers) {
    this.danishName = danishName;
    this.description = description;
    this.readers = readers;
  }

  abstract TaskQuery narrow(TaskQuery query);

  /** The earliest deadline first. Tasklist asks for the same order itself. */
  TaskQuery query(TaskService taskService) {
    return narrow(taskService.createTaskQuery()).active().orderByDueDate().asc();
  }

  String danishName() {
    return danishName;
  }

  String description() {
    return description;
  }

  List<Group> readers() {
    return readers.stream().filter(group -> group != Group.ADMINISTRATOR).sorted().toList();
  }

  private static Map<String, String> shown() {
    var shown = new LinkedHashMap<String, String>();
    shown.put("leaderName", "Leder");
    shown.put("schoolName", "Skole");
    shown.put("cohortName", "Hold");
    return shown;
  }

  private static TaskQuery mineOrMyCohorts(TaskQuery query) {
    return query.or().taskAssigneeExpression(CURRENT_USER).taskOwnerExpression(CURRENT_USER).endOr();
  }
}
