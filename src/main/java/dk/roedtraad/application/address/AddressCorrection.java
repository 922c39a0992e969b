package dk.roedtraad.application.address;

import dk.roedtraad.application.cohort.Cohort;
import dk.roedtraad.application.people.Person;

/**
 * That one person's address is to be corrected.
 *
 * @param id random; the business key of the process
 * @param cohort one that the person takes part in; its coordinator is asked
 * @param mailId the mail that did not arrive
 */
public record AddressCorrection(String id, Person person, Cohort cohort, String mailId) {}
