package dk.roedtraad.application.enrolment;

/** The password a new account begins with. */
public interface FirstPassword {

  /** In the demo the same for everyone; otherwise random and known to nobody, so the person sets one first. */
  String get();
}
