package dk.roedtraad.engine.access;

import static org.camunda.bpm.engine.authorization.Permissions.ACCESS;
import static org.camunda.bpm.engine.authorization.Permissions.CREATE;
import static org.camunda.bpm.engine.authorization.Permissions.READ;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.CREATE_INSTANCE;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.READ_INSTANCE;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.READ_INSTANCE_VARIABLE;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.READ_TASK;
import static org.camunda.bpm.engine.authorization.Resources.APPLICATION;
import static org.camunda.bpm.engine.authorization.Resources.PROCESS_DEFINITION;
import static org.camunda.bpm.engine.authorization.Resources.PROCESS_INSTANCE;

import dk.roedtraad.application.access.Group;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Resource;

/**
 * What each group may do in the engine, beyond the tasks that are given to them. Never on {@code *}: the school
 * (tenant) limits whom a person sees, and processes without a school would be open to everyone who may read all.
 */
final class Rights {

  private static final List<String> COURSES = List.of("model-school-course", "implementation-school-course");
  private static final List<String> LEADER_PROCESSES = List.of("model-school-course", "implementation-school-course",
      "individual-training", "action-learning");
  private static final List<String> COORDINATORS_PROCESSES = List.of("cohort", "seminar", "cross-school-meeting",
      "absence", "contact-leader", "correct-email", "move-seminar", "report-absence", "status-dialogue");

  /** One grant: a group, a kind of thing, which one, and what may be done with it. */
  record Grant(Group group, Resource resource, String id, Permission... permissions) {}

  private Rights() {}

  static List<Grant> all() {
    return Stream.of(applications(), coordinators(), leaders(), models(), managers()).flatMap(List::stream).toList();
  }

  private static List<Grant> applications() {
    return List.of(new Grant(Group.COORDINATOR, APPLICATION, "tasklist", ACCESS),
        new Grant(Group.COORDINATOR, APPLICATION, "cockpit", ACCESS),
        new Grant(Group.LEADER, APPLICATION, "tasklist", ACCESS),
        new Grant(Group.COACH, APPLICATION, "tasklist", ACCESS),
        new Grant(Group.MANAGER, APPLICATION, "tasklist", ACCESS),
        new Grant(Group.MANAGER, APPLICATION, "cockpit", ACCESS),
        new Grant(Group.EVALUATOR, APPLICATION, "tasklist", ACCESS));
  }

  /** Variables of an instance are names and routing values; what people write is never one. */
  private static List<Grant> coordinators() {
    var grants = new ArrayList<Grant>();
    grants.add(new Grant(Group.COORDINATOR, PROCESS_DEFINITION, "cohort", READ, CREATE_INSTANCE, READ_INSTANCE));
    grants.add(new Grant(Group.COORDINATOR, PROCESS_DEFINITION, "move-seminar", READ, CREATE_INSTANCE));
    grants.add(new Grant(Group.COORDINATOR, PROCESS_INSTANCE, "*", CREATE));
    for (var id : COORDINATORS_PROCESSES) {
      grants.add(new Grant(Group.COORDINATOR, PROCESS_DEFINITION, id, READ, READ_INSTANCE, READ_TASK,
          READ_INSTANCE_VARIABLE));
    }
    for (var id : LEADER_PROCESSES) {
      grants.add(new Grant(Group.COORDINATOR, PROCESS_DEFINITION, id, READ, READ_INSTANCE, READ_TASK,
          READ_INSTANCE_VARIABLE));
    }
    return grants;
  }

  private static List<Grant> leaders() {
    return List.of(new Grant(Group.LEADER, PROCESS_DEFINITION, "four-d-cycle", READ, CREATE_INSTANCE),
        new Grant(Group.LEADER, PROCESS_DEFINITION, "report-absence", READ, CREATE_INSTANCE),
        new Grant(Group.LEADER, PROCESS_INSTANCE, "*", CREATE));
  }

  /** The models themselves are no secret: a task shows the name and the picture of the course it belongs to. */
  private static List<Grant> models() {
    return LEADER_PROCESSES.stream().flatMap(id -> Stream.of(new Grant(Group.LEADER, PROCESS_DEFINITION, id, READ),
        new Grant(Group.COACH, PROCESS_DEFINITION, id, READ))).toList();
  }

  private static List<Grant> managers() {
    return Stream.concat(Stream.of(new Grant(Group.MANAGER, PROCESS_DEFINITION, "status-dialogue", READ)),
        COURSES.stream().map(id -> new Grant(Group.MANAGER, PROCESS_DEFINITION, id, READ, READ_INSTANCE))).toList();
  }
}
