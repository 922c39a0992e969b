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

/**
 * Asks the server to change something.
 *
 * @param {string} method "POST" or "DELETE"
 * @returns what it answers, read as JSON; null where it has nothing to say
 * @throws {Error} as {@link read}
 */
export async function change(path, method) {
  const answer = await fetch(address(path), { method, credentials: 'same-origin',
    headers: { Accept: 'application/json', 'X-XSRF-TOKEN': xsrfToken() } });
  return understood(answer, 'Det lykkedes ikke. Prøv igen om lidt.');
}

async function understood(answer, excuse) {
  if (!answer.ok) {
    const refusal = await answer.json().catch(() => ({}));
    throw Object.assign(new Error(refusal.message || excuse), { status: answer.status });
  }
  return answer.status === 204 ? null : answer.json();
}

/** What every change must carry, so that no other site can make it. */
export function xsrfToken() {
  return decodeURIComponent((document.cookie.match(/(?:^|;\s*)XSRF-TOKEN=([^;]+)/) || [])[1] || '');
}
