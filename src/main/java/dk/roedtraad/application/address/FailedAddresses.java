package dk.roedtraad.application.address;

import dk.roedtraad.application.people.Person;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Which people's addresses are known to be wrong. Every call joins the transaction of its caller. */
public interface FailedAddresses {

  /** Marks the person, unless that was done before or mail goes to another address by now. */
  void mark(String personId, String address, Instant at);

  /** The marked people whose right address nobody was asked for yet. */
  List<String> notAskedFor();

  /** Keeps that the address is asked for now; false if somebody else has asked meanwhile. */
  boolean claim(String personId, String correctionId);

  /** The person whose address that correction is about, and since when it is known to be wrong. */
  Optional<Failed> find(String correctionId);

  /** From now on mail goes to that address. */
  void correct(String personId, String address);

  /** Whether mail of somebody else goes to that address, or somebody else logs in with it. */
  boolean belongsToSomebodyElse(String address, String personId);

  /** The newest mail to the person that did not arrive. */
  Optional<String> lastFailedMail(String personId);

  /** Ids of the cohorts that the person takes part in or runs; those under way first, of these the newest. */
  List<String> cohortsOf(String personId);

  /** Somebody whose address is wrong. */
  record Failed(Person person, Instant since) {}
}
