/* The line near a form that says whether what is typed is safe. */
import { make } from './roedtraad-dom.js';
import { voice } from './roedtraad-page.js';

const FAILED = 'Kladden kunne ikke gemmes – vi prøver igen';
const LOGGED_OUT = 'Du er logget ud – log ind igen, så gemmer vi kladden.';
/** Where the buttons are; a start form stands over the page. */
const ACTIONS = ['.modal:has(.fjs-container) .modal-footer', '.task-details .form-actions'];
const START_FORM = '.modal .fjs-container';

const say = voice();
const note = make('p.roedtraad-draft', { hidden: true });

/** Shows how the draft stands. A form's own line, or over the page where the form is gone but its text is not saved. */
export function showNote(draft) {
  if (draft.taskId && document.querySelector(START_FORM)) {
    return;
  }
  const said = [status(draft), aside(draft)].filter(Boolean);
  note.replaceChildren(...said);
  note.hidden = said.length === 0;
  note.dataset.state = draft.view.ended ? 'ended' : draft.state;
  place();
  const words = spoken(draft);
  if (words) {
    say(words);
  }
}

export function hideNote() {
  note.hidden = true;
}

/** Tasklist builds its page anew with each task; call again after each change. */
export function place() {
  const beside = ACTIONS.map(selector => document.querySelector(selector)).find(actions => actions?.offsetParent) || null;
  note.classList.toggle('roedtraad-draft-alone', !beside);
  if (beside && beside.previousSibling !== note) {
    beside.before(note);
  } else if (!beside && note.parentNode !== document.body) {
    document.body.append(note);
  }
}

function status(draft) {
  switch (draft.state) {
    case 'unsaved':
      return make('span', {}, 'Gemmer …');
    case 'failed':
      return make('span', {}, FAILED);
    case 'loggedOut':
      return make('span', {}, LOGGED_OUT, ' ', logIn());
    case 'refused':
      return make('span', {}, draft.refusal || FAILED);
    case 'sent':
      return draft.taskId ? null : make('span', {}, draft.refusal);
    default:
      return draft.view.ended ? ended(draft.view) : draft.view.note ? make('span', {}, draft.view.note) : null;
  }
}

function ended(view) {
  return make('span', {}, view.ended, ' ',
    view.continueAt ? make('a', { href: `#/?task=${view.continueAt}` }, 'Fortsæt i opgaven')
      : view.revision ? make('a', { href: '#/kladder' }, 'Se dine kladder') : null);
}

function aside(draft) {
  return draft.view.otherWindow && ['idle', 'unsaved', 'saved'].includes(draft.state)
    ? make('span', {}, draft.view.otherWindow, ' ', make('a', { href: '', click: fetchAnew }, 'Hent den gemte tekst'))
    : null;
}

/** In a window of its own: here the text stays until it is saved. */
function logIn() {
  return document.querySelector('.form-signin') ? null
    : make('a', { href: location.pathname, target: '_blank' }, 'Log ind i et nyt vindue');
}

function fetchAnew(event) {
  event.preventDefault();
  location.reload();
}

/** Whoever listens is told what is new, not of each save. */
function spoken({ state, view, refusal }) {
  const told = { failed: FAILED, loggedOut: LOGGED_OUT, refused: refusal, unsaved: null, sent: null };
  return state in told ? told[state] : view.ended || view.otherWindow || (view.note && 'Kladden er gemt');
}
