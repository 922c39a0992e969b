package dk.roedtraad.domain.answer;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Either an answer that may be stored, or everything that is wrong with it. */
public final class FormVerdict {

  private final CheckedAnswer answer;
  private final List<Fault> faults;

  FormVerdict(CheckedAnswer answer, List<Fault> faults) {
    this.answer = answer;
    this.faults = List.copyOf(faults);
  }

  public boolean isAccepted() {
    return faults.isEmpty();
  }

  /** Every fault at once, in the order of the form; empty if the submission was accepted. */
  public List<Fault> faults() {
    return faults;
  }

  /** The faults for a person, one on each line. */
  public String message() {
    return faults.stream().map(Fault::line).collect(Collectors.joining("\n"));
  }

  /** The values of all fields with which nothing is wrong, whatever is wrong with others. */
  public Map<String, Object> soundValues() {
    return answer.values();
  }

  /** With what else is wrong. Of a field that has a fault already nothing more is told: one thing at a time. */
  public FormVerdict and(List<Fault> more) {
    var told = faults.stream().map(Fault::fieldKey).collect(Collectors.toCollection(HashSet::new));
    var all = new ArrayList<>(faults);
    more.stream().filter(fault -> !told.contains(fault.fieldKey())).forEach(all::add);
    return new FormVerdict(answer, all);
  }

  /** The answer to store; asking for the answer of a refused submission is a programming error. */
  public CheckedAnswer answer() {
    if (!isAccepted()) {
      throw new IllegalStateException("The submission was refused with " + faults.size() + " fault(s).");
    }
    return answer;
  }
}
