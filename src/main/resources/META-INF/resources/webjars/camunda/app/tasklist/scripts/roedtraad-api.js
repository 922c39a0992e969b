/* The application's own interface, found beside these scripts whatever path the application runs under. */

/** The address of something that our server gives, such as "api/me". */
export function address(path) {
  return new URL(`../../../../${path}`, import.meta.url).href;
}

/**
 * What the server answers, read as JSON.
 *
 * @throws {Error} with the server's own Danish words and its status where it refuses
 */
export async function read(path) {
  const answer = await fetch(address(path), { credentials: 'same-origin', headers: { Accept: 'application/json' } });
  return understood(answer, 'Siden kunne ikke hentes. Prøv igen om lidt.');
}

let asking = null;

/** Who is logged in, and in which groups. All entries of a menu ask at the same moment, and share one answer. */
export function whoAmI() {
  asking ??= read('api/me').finally(() => {
    asking = null;
  });
  return asking;
}

/**
 * Asks the server to change something.
 *
 * @param {string} method "POST" or "DELETE"
 * @param {object} what sent as JSON; nothing is sent without it
 * @returns what it answers, read as JSON; null where it has nothing to say
 * @throws {Error} as {@link read}
 */
export async function change(path, method, what) {
  const headers = { Accept: 'application/json', 'X-XSRF-TOKEN': xsrfToken() };
  const body = what === undefined ? {} : { body: JSON.stringify(what),
    headers: { ...headers, 'Content-Type': 'application/json' } };
  const answer = await fetch(address(path), { method, credentials: 'same-origin', headers, ...body });
  return understood(answer, 'Det lykkedes ikke. Prøv igen om lidt.');
}

async function understood(answer, excuse) {
  if (!answer.ok) {
    throw await refusal(answer, excuse);
  }
  return answer.status === 204 ? null : answer.json();
}

async function refusal(answer, otherwise) {
  const said = await answer.json().catch(() => ({}));
  return Object.assign(new Error(said.message || otherwise), { status: answer.status });
}

/**
 * Sends a list; gives the server's verdict on it, whether it took the list or not.
 *
 * @throws {Error} as {@link read}, where there is no verdict
 */
export async function sendFile(path, bytes) {
  const answer = await fetch(address(path), { method: 'POST', credentials: 'same-origin', body: bytes,
    headers: { Accept: 'application/json', 'Content-Type': 'text/csv', 'X-XSRF-TOKEN': xsrfToken() } });
  if (!answer.ok && answer.status !== 422) {
    throw await refusal(answer, 'Filen kunne ikke sendes. Prøv igen om lidt.');
  }
  return answer.json();
}

/** What every change must carry, so that no other site can make it. */
export function xsrfToken() {
  return decodeURIComponent((document.cookie.match(/(?:^|;\s*)XSRF-TOKEN=([^;]+)/) || [])[1] || '');
}
