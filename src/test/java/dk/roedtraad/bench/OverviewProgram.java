package dk.roedtraad.bench;

import dk.roedtraad.RoedTraadApplication;
import dk.roedtraad.application.access.Group;
import dk.roedtraad.application.enrolment.Accounts;
import dk.roedtraad.support.Rest;
import dk.roedtraad.support.WebSession;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The pages that people open most, in an application of its own with many leaders and with few. Asked over HTTP, with the
 * session of a browser.
 *
 * <p>Arguments: how many leaders at most, then properties. What it prints begins with {@code Bench}.
 */
public final class OverviewProgram {

  private static final int FEW_LEADERS = 200;
  private static final int FEW_TASKS = 1_000;
  private static final int MANY_TASKS = 100_000;
  private static final int LEADERS_OF_THE_AIM = 20_000;
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(300);
  private static final int WARM_UP = 800;
  private static final int MEASURED = 300;
  /** So often for what takes long. */
  private static final int LONG = 20;
  private static final String MANAGER = "manager@bench.example";
  private static final String COORDINATOR = "koordinator@bench.example";
  private static final String SCHOOL = "skole-0";

  private final ServletWebServerApplicationContext application;
  private final JdbcTemplate db;
  private final ManyLeaders leaders;
  private int there;

  private OverviewProgram(ServletWebServerApplicationContext application) {
    this.application = application;
    this.db = application.getBean(JdbcTemplate.class);
    this.leaders = new ManyLeaders(application);
  }

  public static void main(String... arguments) throws InterruptedException {
    var application = (ServletWebServerApplicationContext) new SpringApplicationBuilder(RoedTraadApplication.class)
        .profiles("test").run(List.of(arguments).subList(1, arguments.length).toArray(String[]::new));
    try (application) {
      new OverviewProgram(application).compare(Integer.parseInt(arguments[0]));
    }
  }

  private void compare(int most) throws InterruptedException {
    growTo(FEW_LEADERS);
    accounts();
    var few = school();
    growTo(Math.min(most, FEW_TASKS / ManyLeaders.TASKS_OF_A_LEADER + 1));
    var mine = mine();
    growTo(most);
    var many = school();
    few.forEach((what, times) ->
        report(what, times, many.get(what), FEW_LEADERS + " leaders", most + " leaders and three years"));
    all(most);
    allSchools();
    var all = (int) ((long) MANY_TASKS * most / LEADERS_OF_THE_AIM);
    growTo(all / ManyLeaders.TASKS_OF_A_LEADER + 1);
    report("\"Mine opgaver\"", mine, mine(), FEW_TASKS + " open tasks", all + " open tasks");
  }

  private void growTo(int number) {
    if (number > there) {
      leaders.growTo(number);
      rights(number);
      new FormerYears(db).add();
      new ManyDialogues(db, MANAGER, COORDINATOR).add();
      there = number;
    }
  }

  /** Who has a task has a right to it; the copies of the tasks get theirs. */
  private void rights(int number) {
    db.update("insert into act_ru_authorization (id_, rev_, type_, user_id_, resource_type_, resource_id_, perms_) "
        + "select n || '-' || a.id_, 1, a.type_, replace(a.user_id_, '-0@', '-' || n || '@'), a.resource_type_, "
        + "n || '-' || a.resource_id_, a.perms_ from act_ru_authorization a join act_ru_task t on t.id_ = a.resource_id_ "
        + "join act_ru_execution e on e.id_ = t.proc_inst_id_ cross join generate_series(" + Math.max(1, there) + ", "
        + (number - 1) + ") n where t.assignee_ like '%-0@%' and a.user_id_ like '%-0@%'");
    db.update("update act_ru_task t set tenant_id_ = c.school_code from course c where t.proc_inst_id_ = "
        + "c.process_instance_id and t.tenant_id_ is distinct from c.school_code");
    db.execute("analyze");
  }

  private void accounts() {
    var accounts = application.getBean(Accounts.class);
    accounts.ensureSchool(SCHOOL, "Erhvervsskolen 0");
    Map.of(MANAGER, Group.MANAGER, COORDINATOR, Group.COORDINATOR, ManyLeaders.leader(0), Group.LEADER)
        .forEach((id, group) -> {
          accounts.ensure(id, "Bente", "Bench", id, group);
          accounts.addToSchool(id, SCHOOL);
        });
  }

  private int port() {
    return application.getWebServer().getPort();
  }

  /** How long the parts of one school's page take, the shortest first. */
  private Map<String, long[]> school() {
    var session = WebSession.of(MANAGER, "cockpit", port()).withoutToken();
    var times = new LinkedHashMap<String, long[]>();
    times.put("a school's page", times(() -> require(session.get("/api/overview"), "leaders")));
    times.put("a school's charts", times(() -> require(session.get("/api/overview/charts"), "time-and-resources")));
    times.put("a school's status dialogue", times(() -> require(session.get("/api/status-dialogues"), "rounds")));
    return times;
  }

  /** The charts and the dialogues of all schools, as a coordinator reads them: a few times, since they are long. */
  private void allSchools() {
    var session = WebSession.of(COORDINATOR, "cockpit", port()).withoutToken();
    var schools = db.queryForObject("select count(*) from status_dialogue", Integer.class);
    Map.of("charts", "/api/overview/charts", "status dialogues", "/api/status-dialogues").forEach((what, address) -> {
      var times = times(() -> require(session.get(address), "["), LONG, LONG);
      System.out.printf("Bench, the %s of all %d schools: %.1f MB, p50 %.1f ms and p95 %.1f ms%n", what, schools,
          session.get(address).body().length() / 1e6, part(times, 50), part(times, 95));
    });
  }

  /** As {@link #school}, of what Tasklist asks for its first list: the tasks and how many there are. */
  private long[] mine() {
    var session = WebSession.of(ManyLeaders.leader(0), "tasklist", port());
    var filter = "/api/engine/engine/default/filter/" + db.queryForObject(
        "select id_ from act_ru_filter where name_ = 'Mine opgaver'", String.class);
    return times(() -> {
      require(session.post(filter + "/list?firstResult=0&maxResults=15", Map.of()), "assignee");
      require(session.post(filter + "/count", Map.of()), "count");
    });
  }

  private static void require(Rest.Response answer, String word) {
    if (answer.status() != 200 || !answer.body().contains(word)) {
      throw new IllegalStateException("Answered " + answer.status() + ": " + answer.body());
    }
  }

  private static long[] times(Runnable question) {
    return times(question, WARM_UP, MEASURED);
  }

  private static long[] times(Runnable question, int warmUp, int measured) {
    IntStream.range(0, warmUp).forEach(i -> question.run());
    return IntStream.range(0, measured).mapToLong(i -> BenchTime.of(question).toNanos()).sorted().toArray();
  }

  private static void report(String what, long[] few, long[] many, String fewOf, String manyOf) {
    System.out.printf("Bench, %s: p50 %.1f ms and p95 %.1f ms with %s, p50 %.1f ms and p95 %.1f ms with %s: %.2f times at "
        + "p50, %.2f times at p95%n", what, part(few, 50), part(few, 95), fewOf, part(many, 50), part(many, 95), manyOf,
        part(many, 50) / part(few, 50), part(many, 95) / part(few, 95));
  }

  private static double part(long[] sorted, int percent) {
    return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)] / 1e6;
  }

  /** The page of all schools: when its first bytes come and its last, and what is held meanwhile. */
  private void all(int number) throws InterruptedException {
    var seen = read();
    var held = LiveMemory.during(this::read, BETWEEN_LOOKS);
    System.out.printf("Bench, the page of all %d leaders: %.1f MB, the first byte after %d ms and the last after %d ms, and "
        + "%.1f MB held at most meanwhile%n", number, seen[0] / 1e6, Duration.ofNanos(seen[1]).toMillis(),
        Duration.ofNanos(seen[2]).toMillis(), held / 1e6);
  }

  /** How many bytes, and after how many nanoseconds the first of them and the last. */
  private long[] read() {
    var seen = new long[3];
    var login = Base64.getEncoder().encodeToString((COORDINATOR + ":demo").getBytes(StandardCharsets.UTF_8));
    var begin = System.nanoTime();
    try (var answer = HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create("http://localhost:" + port()
        + "/api/overview")).header("Authorization", "Basic " + login).build(), BodyHandlers.ofInputStream()).body()) {
      var buffer = new byte[1 << 16];
      for (int read = answer.read(buffer); read >= 0; read = answer.read(buffer)) {
        seen[1] = seen[0] == 0 ? System.nanoTime() - begin : seen[1];
        seen[0] += read;
      }
      seen[2] = System.nanoTime() - begin;
      return seen;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
