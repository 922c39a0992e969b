package dk.roedtraad.application.address;

import dk.roedtraad.application.answer.FormFacts;
import dk.roedtraad.application.answer.FormRule;
import dk.roedtraad.application.answer.FormTask;
import dk.roedtraad.application.enrolment.Accounts;
import dk.roedtraad.domain.answer.Fault;
import dk.roedtraad.domain.leader.EmailAddress;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * "Ret e-mailadresse": opens with the address that failed, so that a slip of the pen is mended with one key. An address
 * of somebody else is refused: what is meant for one would be read by another.
 */
@Component
class CorrectAddressForm implements FormFacts, FormRule {

  private static final String LABEL = "Ny adresse";

  private final FailedAddresses failed;
  private final Accounts accounts;

  CorrectAddressForm(FailedAddresses failed, Accounts accounts) {
    this.failed = failed;
    this.accounts = accounts;
  }

  @Override
  public Set<String> forms() {
    return Set.of(AddressCorrections.FORM);
  }

  @Override
  public Map<String, Object> facts(FormTask task) {
    return failed.find(task.courseId()).map(wrong -> Map.<String, Object>of("personName", wrong.person().name(),
        "failedAddress", wrong.person().email(), "newAddress", wrong.person().email(), "resend", true))
        .orElseGet(Map::of);
  }

  @Override
  public List<Fault> check(FormTask task, Map<String, Object> values) {
    if (!(values.get("newAddress") instanceof String typed)) {
      return List.of();
    }
    var address = EmailAddress.parse(typed);
    if (address.isEmpty()) {
      return List.of(new Fault("newAddress", LABEL,
          "skal være en almindelig e-mailadresse uden æ, ø og å, for eksempel navn@skole.dk."));
    }
    return failed.find(task.courseId())
        .filter(wrong -> isSomebodyElses(address.get().value(), wrong.person().id()))
        .map(wrong -> new Fault("newAddress", LABEL, "hører til en anden, der er med. Skriv personens egen adresse."))
        .stream().toList();
  }

  /** Also of somebody who only has an account, such as an administrator. */
  private boolean isSomebodyElses(String address, String personId) {
    return failed.belongsToSomebodyElse(address, personId) || !address.equals(personId) && accounts.exists(address);
  }
}
