package dk.roedtraad.domain.answer;

import java.util.List;
import java.util.stream.Collectors;

/** Either an answer that may be stored, or everything that is wrong with it. */
public final class FormVerdict {

  private final CheckedAnswer answer;
  private final List<Fault> faults;

  private FormVerdict(CheckedAnswer answer, List<Fault> faults) {
    this.answer = answer;
    this.faults = faults;
  }

  static FormVerdict accepted(CheckedAnswer answer) {
    return new FormVerdict(answer, List.of());
  }

  static FormVerdict refused(List<Fault> faults) {
    return new FormVerdict(null, List.copyOf(faults));
  }

  public boolean isAccepted() {
    return answer != null;
  }

  /** Every fault at once, in the order of the form; empty if the submission was accepted. */
  public List<Fault> faults() {
    return faults;
  }

  /** The faults for a person, one on each line. */
  public String message() {
    return faults.stream().map(Fault::line).collect(Collectors.joining("\n"));
  }

  /** The answer to store; asking for the answer of a refused submission is a programming error. */
  public CheckedAnswer answer() {
    if (answer == null) {
      throw new IllegalStateException("The submission was refused with " + faults.size() + " fault(s).");
    }
    return answer;
  }
}
