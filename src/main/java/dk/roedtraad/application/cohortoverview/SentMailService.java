package dk.roedtraad.application.cohortoverview;

import dk.roedtraad.application.Refusal;
import dk.roedtraad.application.course.Courses;
import dk.roedtraad.application.mail.Outbox;
import dk.roedtraad.application.mail.SentMail;
import dk.roedtraad.application.people.People;
import dk.roedtraad.application.people.Person;
import dk.roedtraad.domain.deadline.DanishDates;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What was sent about one leader to whom, when, and what became of it. Rights are the caller's matter. */
@Service
public class SentMailService {

  private final Courses courses;
  private final Outbox outbox;
  private final People people;

  SentMailService(Courses courses, Outbox outbox, People people) {
    this.courses = courses;
    this.outbox = outbox;
    this.people = people;
  }

  /**
   * The newest first.
   *
   * @throws Refusal 404 for an unknown course
   */
  @Transactional(readOnly = true)
  public List<MailLine> of(String courseId) {
    var course = courses.find(courseId).orElseThrow(() -> Refusal.notFound("Forløbet findes ikke."));
    var mails = outbox.about(courseId, course.leaderId(), course.cohortId());
    var names = people.findAll(mails.stream().flatMap(mail -> Stream.of(mail.recipientId(), mail.askedBy()))
        .filter(Objects::nonNull).collect(Collectors.toSet())).stream()
        .collect(Collectors.toMap(Person::id, Person::name));
    return mails.stream().map(mail -> line(mail, names)).toList();
  }

  private static MailLine line(SentMail mail, Map<String, String> names) {
    var when = mail.sentAt() == null ? mail.createdAt() : mail.sentAt();
    return new MailLine(DanishDates.fullWithClock(when), names.getOrDefault(mail.recipientId(), mail.recipientId()),
        mail.subject(), mail.status(), mail.status().danishName(),
        mail.askedBy() == null ? null : names.getOrDefault(mail.askedBy(), mail.askedBy()));
  }
}
