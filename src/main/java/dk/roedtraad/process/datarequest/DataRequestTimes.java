package dk.roedtraad.process.datarequest;

import org.springframework.stereotype.Component;

/** How long a request waits; {@code ${dataRequestTimes.…}} in the model. ISO 8601. */
@Component("dataRequestTimes")
public class DataRequestTimes {

  /** Within a month the person has to have the answer; five days before, the administrators are told. */
  public String getWarning() {
    return "P25D";
  }

  /** The last mails, which tell others that the leader has left, are on their way. */
  public String getFarewell() {
    return "PT1H";
  }
}
