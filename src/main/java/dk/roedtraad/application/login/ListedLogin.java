package dk.roedtraad.application.login;

/**
 * A login of the list, beside whose it is.
 *
 * @param name what the account is called; empty for a user whose account is gone
 * @param isAnotherUsersId whether an account that was made later bears the login as its user id: nobody gets in with it
 */
public record ListedLogin(String userId, String name, String login, boolean isAnotherUsersId) {}
