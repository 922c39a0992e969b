/* "Send venlig påmindelse": who gets a mail and who doesn't, and why, before anything is sent. */
import { change, read } from './roedtraad-api.js';
import { confirmation } from './roedtraad-confirm.js';
import { make } from './roedtraad-dom.js';

/** The button for a whole cohort, with the place for its question. */
export function remindAll(overview, again) {
  const place = make('div', {});
  const button = make('button.btn.btn-primary.roedtraad-button', { type: 'button',
    click: () => ask(place, button, overview.cohortId, () => true, again) }, 'Send venlig påmindelse til alle');
  return make('section', { 'aria-label': 'Påmindelse til alle' }, make('p', {}, button), place);
}

/**
 * Asks before it sends.
 *
 * @param {Element} place where the question goes
 * @param {Element} button takes the keyboard back where the person lets it be
 * @param {Function} includes whether it is about that leader
 * @param {Function} again draws the page anew, with what has happened
 */
export async function ask(place, button, cohortId, includes, again) {
  const path = `api/cohorts/${encodeURIComponent(cohortId)}/reminders`;
  const leave = () => {
    place.replaceChildren();
    button.focus();
  };
  try {
    const all = (await read(path)).filter(includes);
    const get = all.filter(one => one.gets);
    place.replaceChildren(confirmation({
      title: title(get.length),
      content: [getting(get), ...others(all.filter(one => !one.gets))],
      yes: get.length ? `Ja, send til ${get.length}` : null,
      act: async () => {
        const done = await change(path, 'POST', { courseIds: get.map(one => one.courseId) });
        await again({ words: whatHappened(done), courseId: all.length === 1 ? all[0].courseId : null });
      },
      leave
    }));
  } catch (refusal) {
    place.replaceChildren(make('p.roedtraad-refused', { role: 'alert' }, refusal.message));
  }
}

function title(number) {
  if (!number) {
    return 'Ingen får en mail lige nu';
  }
  return number === 1 ? '1 leder får en venlig påmindelse' : `${number} ledere får en venlig påmindelse`;
}

function getting(all) {
  return all.length ? make('ul.roedtraad-dates', {}, all.map(one => make('li', {}, make('strong', {}, one.name),
    one.tasks === 1 ? ' – om 1 opgave' : ` – om ${one.tasks} opgaver`))) : null;
}

/** One line for each reason, with the names it is true of. Who lacks nothing is nobody to worry about: folded away. */
function others(all) {
  const byReason = new Map();
  all.forEach(one => byReason.set(one.reason, [...(byReason.get(one.reason) || []), one]));
  return byReason.size ? [
    make('p.roedtraad-part', {}, all.length === 1 ? '1 får ikke en mail:' : `${all.length} får ikke en mail:`),
    make('ul.roedtraad-dates', {}, [...byReason].map(([reason, those]) => make('li', {}, ofReason(reason, those))))
  ] : [];
}

function ofReason(reason, those) {
  const names = those.map(one => one.name).join(', ');
  return those[0].outcome === 'NOTHING_DUE' && those.length > 1
    ? make('details', {}, make('summary', {}, `${reason} (${those.length})`), names) : `${reason}: ${names}`;
}

function whatHappened(done) {
  const sent = done.filter(one => one.gets).length;
  const kept = done.length - sent;
  const words = sent === 1 ? 'Den venlige påmindelse er på vej til 1 leder.'
    : `Den venlige påmindelse er på vej til ${sent} ledere.`;
  return kept ? `${words} ${kept} fik den ikke alligevel, fordi der er sket noget siden.` : words;
}
