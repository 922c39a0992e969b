package dk.roedtraad.demo;

import dk.roedtraad.application.access.Group;
import dk.roedtraad.application.enrolment.Accounts;
import dk.roedtraad.application.people.People;
import dk.roedtraad.application.people.Person;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The people of the demo whom no list of leaders brings, with names that nobody takes for real. */
@Component
@Profile("demo")
class DemoPeople {

  static final String ADMINISTRATOR = "admin@forloeb.example";
  static final String COORDINATOR = "koordinator@forloeb.example";
  static final String COACH = "coach@forloeb.example";
  static final String EVALUATOR = "evaluator@forloeb.example";
  static final String MANAGER = "chef@rybners.example";
  static final String LEADER = "leder@rybners.example";

  private record Invented(String id, String firstName, String lastName, Group group) {}

  private static final List<Invented> ALL = List.of(
      new Invented(COORDINATOR, "Karen", "Koordinator", Group.COORDINATOR),
      new Invented(COACH, "Kim", "Konsulent", Group.COACH),
      new Invented("coach2@forloeb.example", "Kirsten", "Konsulent", Group.COACH),
      new Invented("coach3@forloeb.example", "Kaj", "Konsulent", Group.COACH),
      new Invented(EVALUATOR, "Eva", "Evaluator", Group.EVALUATOR),
      new Invented(MANAGER, "Charlotte", "Chef", Group.MANAGER));

  private final People people;
  private final Accounts accounts;

  DemoPeople(People people, Accounts accounts) {
    this.people = people;
    this.accounts = accounts;
  }

  /** Before any list is enrolled, so that these keep their names. Who is there already stays as he or she is. */
  void ensure() {
    ALL.forEach(one -> {
      people.ensure(new Person(one.id(), one.firstName(), one.lastName(), one.id(), null));
      accounts.ensure(one.id(), one.firstName(), one.lastName(), one.id(), one.group());
    });
  }
}
