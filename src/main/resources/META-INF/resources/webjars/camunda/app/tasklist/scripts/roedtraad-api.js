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
  if (!answer.ok) {
    const refusal = await answer.json().catch(() => ({}));
    throw Object.assign(new Error(refusal.message || 'Siden kunne ikke hentes. Prøv igen om lidt.'),
      { status: answer.status });
  }
  return answer.json();
}

/**
 * Asks the server to change something.
 *
 * @throws {Error} with the server's own Danish words where it refuses
 */
export async function change(path) {
  const answer = await fetch(address(path),
    { method: 'POST', credentials: 'same-origin', headers: { 'X-XSRF-TOKEN': xsrfToken() } });
  if (!answer.ok) {
    const refusal = await answer.json().catch(() => ({}));
    throw new Error(refusal.message || 'Det lykkedes ikke. Prøv igen om lidt.');
  }
}

/** What every change must carry, so that no other site can make it. */
export function xsrfToken() {
  return decodeURIComponent((document.cookie.match(/(?:^|;\s*)XSRF-TOKEN=([^;]+)/) || [])[1] || '');
}
