package dk.roedtraad.application.password;

import java.util.List;

/** The passwords themselves, which nobody can read. */
public interface Passwords {

  /** What is wrong with a password for that user, each in a Danish sentence; empty if it is good enough. */
  List<String> faults(String userId, String password);

  /** Sets it, and forgets failed logins. */
  void set(String userId, String password);
}
