package dk.roedtraad.application.privacy;

import dk.roedtraad.application.OwnTransaction;
import dk.roedtraad.application.course.Courses;
import dk.roedtraad.application.mail.MailTransport;
import dk.roedtraad.application.people.People;
import dk.roedtraad.application.people.Person;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Erases a person: what the person wrote, the mails, the account, every trace in the engine. What counts people (course,
 * attendance, steps) stays and belongs to a pseudonym that nobody can follow back.
 *
 * <p>In steps with transactions of their own. The person's own row, in which name and address stand, goes last, so that a
 * run after a crash knows what to look for.
 */
@Component
class PersonErasure {

  private final PersonalDataStore store;
  private final PersonTraces traces;
  private final MailTransport transport;
  private final People people;
  private final Courses courses;
  private final OwnTransaction own;

  PersonErasure(PersonalDataStore store, PersonTraces traces, MailTransport transport, People people,
      Courses courses, OwnTransaction own) {
    this.store = store;
    this.traces = traces;
    this.transport = transport;
    this.people = people;
    this.courses = courses;
    this.own = own;
  }

  /** Everything that is looked for when that person is. */
  Subject subject(String personId, String pseudonym) {
    var keys = new HashSet<>(store.coursesOf(personId, pseudonym));
    keys.addAll(traces.keysOf(personId));
    return new Subject(personId, pseudonym, keys, new Mentions(personId, pseudonym, otherMentions(personId)));
  }

  /** A name that somebody else bears too says nothing, and would be taken from that person's mails as well. */
  private List<String> otherMentions(String personId) {
    var mentions = new ArrayList<String>();
    people.find(personId).ifPresent(person -> {
      mentions.add(person.email());
      mentions.add(person.phone());
      if (!store.hasNamesake(personId, person.firstName(), person.lastName())) {
        mentions.add(person.name());
      }
    });
    return mentions;
  }

  /** @throws IllegalStateException while a course of the person runs */
  void erase(String personId, String pseudonym, Runnable last) {
    var subject = subject(personId, pseudonym);
    refuseWhileACourseRuns(subject);
    own.run(() -> people.ensure(new Person(pseudonym, "Slettet", "person", "", null)));
    store.eraseTraces(subject);
    traces.removeInstances(subject.keys());
    store.eraseTraces(subject);
    transport.removeMentions(subject.mentions());
    traces.removeAccount(personId);
    own.run(() -> {
      store.erasePerson(subject);
      last.run();
    });
  }

  private void refuseWhileACourseRuns(Subject subject) {
    var running = courses.openOf(Set.of(subject.id(), subject.pseudonym()));
    if (!running.isEmpty()) {
      throw new IllegalStateException("The course " + running.get(0).id() + " of the person to be erased still runs. "
          + "Let its withdrawal come to its end, then retry the job.");
    }
  }
}
