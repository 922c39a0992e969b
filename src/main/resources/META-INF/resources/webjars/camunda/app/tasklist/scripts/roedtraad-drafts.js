/*
 * A form that is being typed in saves itself. A Camunda Form is read through form-js. An embedded HTML form tells its
 * values by an event 'roedtraad-values' on its <form>, with the values as detail: once when it is shown, and after each
 * change; what it does not tell, such as a file, is not kept.
 */
import { Draft } from './roedtraad-draft.js';
import { hideNote, place, showNote } from './roedtraad-draft-note.js';
import { formJs, valuesOf } from './roedtraad-form-js.js';
import { openTask } from './roedtraad-page.js';

const CAMUNDA_FORM = '.task-details .fjs-container';
/** Tasklist asks now and then whether the task is still there. */
const REMOVED = '.task-details .task-removed';
const SEND = ".form-actions button[ng-click='complete()']";
/** Before anything is changed. */
const TOUCHED = ['focusin', 'pointerdown', 'keydown', 'beforeinput'];
/** Milliseconds. */
const AFTER_SENDING = 2000;
const LATE_TASK_WAIT = 4000;
const LATE_TASK_LOOKS = 15;

/** What Tasklist itself would keep on a computer that others use too, and prefer to what the server has. */
const LEFT_BEHIND = /^cam(unda-form|Form):/;

/** The form on the page and its draft. */
let current = null;
/** Drafts with text that is not saved, also of forms that are gone from the page. */
const unsaved = new Set();
/** Tasks whose form went away before its text was saved, as when one is logged out, and is back without it. */
const savedTooLate = new Set();
let waiting = 0;
let looks = 0;

Object.keys(localStorage).filter(key => LEFT_BEHIND.test(key)).forEach(key => localStorage.removeItem(key));

addEventListener('hashchange', saveAll);
addEventListener('focus', () => { current?.draft.look(); saveAll(); });
addEventListener('online', saveAll);
addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && leave());
addEventListener('pagehide', () => {
  document.activeElement?.blur();
  leave();
});
addEventListener('beforeunload', event => [...unsaved].some(draft => draft.isAtRisk()) && event.preventDefault());
addEventListener('click', event => event.target.closest(SEND) && sending(), true);
addEventListener('roedtraad-values', event => told(event.target, event.detail));

/** Finds out which form is on the page; call again after each change. */
export function keepDrafts() {
  if (current && !current.element.isConnected) {
    close();
  }
  const container = document.querySelector(CAMUNDA_FORM);
  const form = container && container !== current?.element ? formJs(container) : undefined;
  if (form && openTask()) {
    watch(container, form);
  }
  if (current && !current.removed && document.querySelector(REMOVED)) {
    current.removed = true;
    current.draft.look();
  }
  place();
}

function watch(container, form) {
  followTyping(container, form, open(container));
}

/** Tells the draft what is typed into the form. */
export function followTyping(container, form, draft) {
  let touched = false;
  // Nothing is kept before somebody does something: a form that is only looked at may change while it is being built.
  const touch = event => {
    if (event.isTrusted && !touched) {
      touched = true;
      draft.begin(valuesOf(form, container));
    }
  };
  const type = () => touched && container.isConnected && draft.type(valuesOf(form, container));
  TOUCHED.forEach(event => container.addEventListener(event, touch, { capture: true }));
  container.addEventListener('input', type);
  form.on('changed', type);
}

function told(element, values) {
  if (current?.element === element) {
    current.draft.type(values);
  } else if (openTask()) {
    open(element).begin(values);
  }
}

function open(element) {
  close();
  if (savedTooLate.delete(openTask())) {
    location.reload();
  }
  looks = 0;
  current = { element, draft: new Draft(openTask(), show) };
  return current.draft;
}

function close() {
  current?.draft.save();
  current = null;
  hideNote();
}

function show(draft) {
  keepSafe(draft);
  if (current?.draft === draft) {
    showNote(draft);
    lookForTheLateTask(draft);
  } else if (draft.state === 'loggedOut' || draft.state === 'failed') {
    showNote(draft);
  } else if (draft.state === 'saved' && draft.taskId === current?.draft.taskId) {
    location.reload();
  } else {
    if (draft.state === 'saved' && draft.taskId === openTask()) {
      savedTooLate.add(draft.taskId);
    }
    if (!current) {
      hideNote();
    }
  }
}

/** Sees to it that whatever the draft has not saved is sent, until it has arrived. */
export function keepSafe(draft) {
  unsaved[draft.isUnsaved() ? 'add' : 'delete'](draft);
}

/** What there is to say about the task's own draft, after something else was spoken of. */
export function showTaskNote() {
  if (current) {
    showNote(current.draft);
  }
}

/** A task that ends is followed by another one, a moment later. */
function lookForTheLateTask(draft) {
  clearTimeout(waiting);
  if (draft.view.ended && !draft.view.continueAt && looks < LATE_TASK_LOOKS) {
    looks += 1;
    waiting = setTimeout(() => current?.draft === draft && draft.look(), LATE_TASK_WAIT);
  }
}

/** What is handed in is saved first: it can be refused, and the task can have ended, which the draft then tells. */
function sending() {
  const draft = current?.draft;
  draft?.save();
  setTimeout(() => current?.draft === draft && draft?.look(), AFTER_SENDING);
}

function saveAll() {
  unsaved.forEach(draft => draft.save());
}

function leave() {
  unsaved.forEach(draft => draft.leave());
}
