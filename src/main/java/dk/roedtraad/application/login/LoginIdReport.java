package dk.roedtraad.application.login;

import dk.roedtraad.domain.list.RowError;
import java.util.List;

/**
 * The verdict on a list of logins.
 *
 * @param accepted how many logins are stored by the call, or would be if the list was only looked at: all or none
 * @param errors what has to be mended; with a single one nothing is stored
 */
public record LoginIdReport(int accepted, List<RowError> errors) {}
