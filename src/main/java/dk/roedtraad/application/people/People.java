package dk.roedtraad.application.people;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Where people and schools are kept. Every call joins the transaction of its caller. */
public interface People {

  Optional<Person> find(String id);

  /** Those of the ids that are known, in no particular order. */
  List<Person> findAll(Collection<String> ids);

  /** Adds the person if the id is new; somebody already known stays as he or she is. */
  default void ensure(Person person) {
    ensureAll(List.of(person));
  }

  /** As {@link #ensure}, for a whole list in one go. */
  void ensureAll(Collection<Person> people);

  /** Ids of the people whose mail goes to that address, whatever the case of its letters. */
  Set<String> withEmail(String address);

  /** Until the caller's transaction is over nobody else locks these people: who may go is decided by one at a time. */
  void lock(Collection<String> ids);

  /** Keeps that enrolment made the accounts of these people. */
  void markAccountsMade(Collection<String> ids);

  /** Those of the ids whose account enrolment made. */
  Set<String> withAccountMade(Collection<String> ids);

  /** Those of the ids to whom mail came back, and whose address nobody has corrected since. */
  Set<String> withFailedAddress(Collection<String> ids);

  /** Forgets somebody whom no course names any more. */
  void remove(String id);

  Optional<School> findSchool(String code);

  List<School> schools();

  /** Adds the school if its code is new. */
  void ensureSchool(School school);

  /** Name of the person for a greeting or a list; the id where the person is not known to us. */
  default String nameOf(String id) {
    return id == null ? "" : find(id).map(Person::name).orElse(id);
  }
}
