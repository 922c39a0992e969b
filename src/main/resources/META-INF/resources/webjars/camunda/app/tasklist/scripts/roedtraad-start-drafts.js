/*
 * The form that starts a process saves itself while it is typed in, like that of a task. Tasklist opens it in a window
 * over the page and asks the engine for none of its values, so what was typed before is put in here.
 */
import { Draft } from './roedtraad-draft.js';
import { hideNote, showNote } from './roedtraad-draft-note.js';
import { followTyping, keepSafe, showTaskNote } from './roedtraad-drafts.js';
import { formJs, putIn, valuesOf } from './roedtraad-form-js.js';

const START_FORM = '.modal .fjs-container';

/** The start form on the page and its draft. */
let current = null;

addEventListener('focus', () => current?.draft.look());

/** Finds out whether a start form is on the page; call again after each change. */
export function keepStartDrafts() {
  if (current && !current.container.isConnected) {
    close();
  }
  const container = document.querySelector(START_FORM);
  const form = container && container !== current?.container ? formJs(container) : undefined;
  if (form) {
    open(container, form);
  }
}

function open(container, form) {
  const draft = Draft.ofStart(form._getState().schema.id, show);
  const empty = valuesOf(form, container);
  current = { container, draft };
  hideNote();
  followTyping(container, form, draft);
  draft.opened.then(() => container.isConnected && putIn(form, fill(draft.view.values, empty, valuesOf(form, container))));
}

/** What was saved before, and over it what has been typed since the form came up. */
function fill(saved, empty, now) {
  const typed = Object.entries(now).filter(([field, value]) => JSON.stringify(value) !== JSON.stringify(empty[field]));
  return { ...saved, ...Object.fromEntries(typed) };
}

/** Where the process was started, the server knows and keeps nothing more. */
function close() {
  current.draft.save();
  current = null;
  hideNote();
  showTaskNote();
}

function show(draft) {
  keepSafe(draft);
  if (current?.draft === draft || draft.state === 'loggedOut' || draft.state === 'failed') {
    showNote(draft);
  } else if (!current) {
    hideNote();
    showTaskNote();
  }
}
