package dk.roedtraad.domain.answer;

/** Where in a form a fault is: in the form itself, or in one item of a list. */
record Place(String name, String label) {

  static final Place FORM = new Place("", "");

  private static final int NAME_TOLD = 60;

  /** "contacts[2]." and "Kontakter nr. 2, ". */
  Place item(FormField list, int number) {
    return new Place(name + list.name() + "[" + number + "].", label + list.label().strip() + " nr. " + number + ", ");
  }

  Fault fault(FormField field, String message) {
    return new Fault(name + field.name(), label + field.label(), message);
  }

  Fault unknown(String field) {
    String told = field.length() > NAME_TOLD ? field.substring(0, NAME_TOLD) + "…" : field;
    return new Fault(name + field, label + told, "findes ikke i formularen. Åbn opgaven igen, og prøv en gang til.");
  }
}
