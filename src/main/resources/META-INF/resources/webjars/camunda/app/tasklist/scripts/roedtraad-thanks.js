/* Tasklist closes a task that is handed in without a word. We say thanks, and what comes next and when. */
import { read } from './roedtraad-api.js';
import { make } from './roedtraad-dom.js';

/** Where the words stand: there from the beginning, so that a screen reader hears them change. */
const place = make('div.roedtraad-thanks', { role: 'status' });
document.body.append(place);

/** Thanks for the task that was just handed in. */
export async function sayThanks(taskId) {
  try {
    show(await read(`api/sent/${encodeURIComponent(taskId)}`));
  } catch (refusal) {
    // Whatever is wrong with the note, the form is handed in; unless one was logged out, which closes the task as well.
    if (refusal.status !== 401) {
      show({ thanks: 'Tak – indsendt.' });
    }
  }
}

/** The words are gone when something else begins. */
export function takeThanksAway() {
  place.replaceChildren();
}

function show(note) {
  place.replaceChildren(
    make('p', {}, make('strong', {}, note.thanks), ...nextStep(note.next), note.rest ? ` ${note.rest}` : null),
    make('button', { type: 'button', 'aria-label': 'Luk beskeden', click: takeThanksAway }, '×')
  );
}

function nextStep(next) {
  if (!next) {
    return [];
  }
  const title = next.taskId ? make('a', { href: `#/?task=${encodeURIComponent(next.taskId)}` }, next.title) : next.title;
  const about = next.about ? ` – ${next.about}` : '';
  const when = next.when ? `${next.taskId ? ',' : ''} ${next.when}` : '';
  return [' Næste: ', title, `${about}${when}.`];
}
