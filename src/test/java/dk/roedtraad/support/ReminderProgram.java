package dk.roedtraad.support;

import dk.roedtraad.RoedTraadApplication;
import dk.roedtraad.application.access.Group;
import dk.roedtraad.application.cohort.Cohort;
import dk.roedtraad.application.cohort.Cohorts;
import dk.roedtraad.application.course.Course;
import dk.roedtraad.application.course.CourseProcesses;
import dk.roedtraad.application.course.CourseStart;
import dk.roedtraad.application.course.Courses;
import dk.roedtraad.application.enrolment.Accounts;
import dk.roedtraad.application.mail.OutboxSender;
import dk.roedtraad.application.people.People;
import dk.roedtraad.application.people.Person;
import dk.roedtraad.application.people.School;
import dk.roedtraad.application.reminder.ReminderLog;
import dk.roedtraad.application.reminder.ReminderService;
import dk.roedtraad.domain.cohort.CohortStatus;
import dk.roedtraad.domain.cohort.Track;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/**
 * The application in a JVM of its own, which does one morning's work and ends: writes the reminders and sends them, and
 * does so once more twenty minutes later.
 *
 * <p>Arguments: the moment at which it begins, with which digest it is to die in the middle of its work (0 for never),
 * then properties.
 */
public final class ReminderProgram {

  /** So many coordinators have a task to be told of: more than fit into one transaction. */
  public static final int PEOPLE = 150;
  public static final int DIED = 137;
  private static final long TWENTY_MINUTES = Duration.ofMinutes(20).toMillis();

  private ReminderProgram() {}

  public static void main(String... arguments) {
    var begin = Instant.parse(arguments[0]).toEpochMilli();
    ClockUtil.offset(begin - System.currentTimeMillis());
    var dieAfter = Integer.parseInt(arguments[1]);
    var properties = List.of(arguments).subList(2, arguments.length).toArray(String[]::new);
    var application = new SpringApplicationBuilder(RoedTraadApplication.class).profiles("test")
        .initializers(context -> ((GenericApplicationContext) context)
            .registerBean("deathInTheMiddle", BeanPostProcessor.class, () -> deathInTheMiddle(dieAfter)))
        .run(properties);
    try (application) {
      if (application.getBean(Cohorts.class).all().isEmpty()) {
        askEverybody(application);
      }
      remindAndSend(application);
      ClockUtil.offset(begin + TWENTY_MINUTES - System.currentTimeMillis());
      remindAndSend(application);
    }
  }

  private static void remindAndSend(ApplicationContext application) {
    application.getBean(ReminderService.class).remind();
    application.getBean(OutboxSender.class).sendDue(application.getBean(Clock.class).instant());
  }

  /** As {@code kill -9}: nothing of what is under way is committed, and no shutdown hook runs. */
  private static BeanPostProcessor deathInTheMiddle(int dieAfter) {
    var written = new AtomicInteger();
    return new BeanPostProcessor() {
      @Override
      public Object postProcessAfterInitialization(Object bean, String name) {
        if (dieAfter == 0 || !(bean instanceof ReminderLog)) {
          return bean;
        }
        return Proxy.newProxyInstance(bean.getClass().getClassLoader(), new Class<?>[] {ReminderLog.class},
            (proxy, method, parameters) -> {
              try {
                var result = method.invoke(bean, parameters);
                if (method.getName().equals("addDigests")
                    && written.addAndGet(((List<?>) parameters[0]).size()) > dieAfter) {
                  Runtime.getRuntime().halt(DIED);
                }
                return result;
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
      }
    };
  }

  private static void askEverybody(ApplicationContext application) {
    var now = application.getBean(Clock.class).instant();
    var people = application.getBean(People.class);
    people.ensureSchool(new School("fjordby", "Fjordby Erhvervsskole"));
    people.ensure(new Person("leder@fjordby.example", "Åse", "Leder", "leder@fjordby.example", null));
    application.getBean(Cohorts.class).ensure(new Cohort("cohort-1", "Hold 1", Track.MODEL_SCHOOL,
        "koordinator@forloeb.example", null, CohortStatus.LAUNCHED, null, now, now, null));
    var course = new Course("course-1", "cohort-1", Track.MODEL_SCHOOL, "leder@fjordby.example", "fjordby", null, null,
        null, false, null, now, null, null, null, null);
    var courses = application.getBean(Courses.class);
    courses.addAll(List.of(course));
    courses.setStarted(course.id(), "none", now);
    for (int number = 1; number <= PEOPLE; number++) {
      var coordinator = "koordinator-" + number + "@forloeb.example";
      application.getBean(Accounts.class).ensure(coordinator, "Karen", "Koordinator", coordinator, Group.COORDINATOR);
      application.getBean(CourseProcesses.class).startContact(new CourseStart(course, "Åse Leder",
          "Fjordby Erhvervsskole", "Hold 1", coordinator), number);
    }
  }
}
