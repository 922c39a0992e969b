package dk.roedtraad;

import static org.assertj.core.api.Assertions.assertThat;

import dk.roedtraad.application.access.Group;
import dk.roedtraad.application.enrolment.Accounts;
import dk.roedtraad.support.ApplicationTest;
import dk.roedtraad.support.Nonsense;
import dk.roedtraad.support.Nonsense.Address;
import dk.roedtraad.support.RawHttp;
import dk.roedtraad.support.WholeDatabase;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Nonsense to every address of ours, as somebody who may do everything: it is refused in few words, without a trace of
 * the program, and nothing is stored. The addresses are those that the application itself knows, so a new one is tried
 * by itself; the engine's, by which forms are handed in, come with them. It compares the whole database again and again, so
 * it stands where the order of the names lets it begin, while there is little in it.
 */
class BadInputTest extends ApplicationTest {

  private static final String EVERYBODY = "alle@fjordby.example";

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  private RequestMappingHandlerMapping mapping;
  @Autowired
  private Accounts accounts;
  @Autowired
  private JdbcClient db;
  private final Nonsense nonsense = new Nonsense(request -> request.as(EVERYBODY));
  private ZonedDateTime moment = ZonedDateTime.of(2001, 1, 1, 8, 0, 0, 0, ZoneId.of("Europe/Copenhagen"));

  @BeforeEach
  void somebodyWhoMayDoEverything() {
    accounts.ensureSchool("fjordby", "Fjordby Erhvervsskole");
    for (var group : Group.values()) {
      accounts.ensure(EVERYBODY, "Alle", "Roller", EVERYBODY, group);
    }
    accounts.addToSchool(EVERYBODY, "fjordby");
    // The first login is noted, once.
    assertThat(RawHttp.of("GET", "/api/me").as(EVERYBODY).send(port).status()).isEqualTo(200);
  }

  @TestFactory
  Stream<DynamicTest> nonsenseIsRefusedInFewWordsAndNothingIsStored() {
    var addresses = addresses();
    assertThat(addresses).hasSizeGreaterThan(25);
    return addresses.stream().map(address -> DynamicTest.dynamicTest(address.toString(), () ->
        tryOut(address, addresses)));
  }

  private List<Address> addresses() {
    var addresses = new ArrayList<Address>();
    mapping.getHandlerMethods().forEach((info, handler) -> {
      if (handler.getBeanType().getPackageName().startsWith("dk.roedtraad")) {
        addresses.addAll(Address.of(info.getPatternValues(), info.getMethodsCondition().getMethods(), handler.getMethod()));
      }
    });
    addresses.add(new Address("POST", "/engine-rest/task/{id}/submit-form", List.of()));
    addresses.add(new Address("POST", "/engine-rest/process-definition/key/{key}/submit-form", List.of()));
    addresses.add(new Address("POST", "/engine-rest/process-definition/key/four-d-cycle/submit-form", List.of()));
    addresses.add(new Address("POST", "/engine-rest/task", List.of()));
    addresses.add(new Address("GET", "/engine-rest/task/{id}/form-variables", List.of("variableNames")));
    return addresses;
  }

  private void tryOut(Address address, List<Address> addresses) {
    var softly = new SoftAssertions();
    var before = rows();
    for (var request : nonsense.at(address, addresses).entrySet()) {
      // Some minutes apart: what is limited to so many a minute is not what is tried here.
      moment = moment.plusMinutes(2);
      itIs(moment);
      var answer = request.getValue().send(port);
      Nonsense.isRefused(address, request.getKey(), answer, softly);
      if (answer.status() < 400 && !address.method().equals("GET")) {
        // What is carried out all the same is no nonsense for this address: a body that it does not read.
        before = rows();
      }
    }
    softly.assertThat(WholeDatabase.differences(before, rows()))
        .as(address + " stored something").isEmpty();
    softly.assertAll();
  }

  /** That a file was taken is written down whatever stood behind its address. */
  private Map<String, List<String>> rows() {
    var rows = new HashMap<>(new WholeDatabase(db).rows());
    rows.keySet().removeIf(table -> table.equalsIgnoreCase("audit_entry"));
    return rows;
  }
}
