package dk.roedtraad.application.portfolio;

import dk.roedtraad.application.seminar.CourseEvent;
import java.time.Instant;

/**
 * Something a person takes part in on a certain day.
 *
 * @param title as people call it: "2. internat", "Individuel coaching (runde 1)"
 * @param when in Danish words that follow the title: "den 9.–10. marts 2027", "tirsdag den 2. marts kl. 10.00–11.00"
 * @param place null while it is open
 * @param moveAddress where to ask for another time; null for what the person cannot move
 * @param event under which name the person can say of it "Meld afbud"; null for what one moves instead
 * @param excused whether the person has said so
 */
public record Appointment(String title, Instant startsAt, Instant endsAt, String when, String place,
    String moveAddress, CourseEvent event, boolean excused) {}
