package dk.roedtraad.application.people;

/**
 * A school; a tenant in the engine.
 *
 * @param code tenant id, ASCII kebab-case
 */
public record School(String code, String name) {}
