/* Tasklist for people who come from a link in a mail, often on a phone: Danish, the form first, nothing to get lost in. */
import { repair } from './roedtraad-accessibility.js';
import { speakDanish, speakDanishInTheCalendar } from './roedtraad-forms.js';
import { afterEachChange, openTask } from './roedtraad-page.js';
import { sortByDueDate } from './roedtraad-sorting.js';

const FIRST_TASK = '.tasks-list .task h4 a';
const FIRST_FIELD = '.task-details form :is(input, textarea, select, button):not([type="hidden"])';

let taskBefore = openTask();

speakDanishInTheCalendar();
afterEachChange(() => {
  sortByDueDate();
  repair();
  speakDanish();
});
addEventListener('hashchange', followTheTask);
followTheTask();

/** A phone shows either the list or the task; after a task is sent the keyboard goes on at the next one. */
function followTheTask() {
  const task = openTask();
  document.body.classList.toggle('roedtraad-task-open', Boolean(task));
  if (taskBefore && !task) {
    focusWhenItIsThere(FIRST_TASK);
  }
  taskBefore = task;
}

/** Takes the focus only if nothing else has it by then. */
function focusWhenItIsThere(selector, triesLeft = 20) {
  if (document.activeElement !== document.body) {
    return;
  }
  const element = document.querySelector(selector);
  if (element && element.offsetParent) {
    element.focus();
  } else if (triesLeft > 0) {
    setTimeout(focusWhenItIsThere, 100, selector, triesLeft - 1);
  }
}

function link(className, text, call) {
  const element = document.createElement('a');
  element.href = '#/';
  element.className = className;
  element.textContent = text;
  element.addEventListener('click', event => {
    event.preventDefault();
    call();
  });
  return element;
}

function backToTheList() {
  location.hash = location.hash.replace(/([?&])(task|detailsTab)=[^&]*/g, '$1').replace(/&{2,}/g, '&')
    .replace(/\?&/, '?').replace(/[?&]+$/, '');
  document.activeElement.blur();
  focusWhenItIsThere(FIRST_TASK);
}

function toTheForm() {
  document.querySelector(FIRST_FIELD)?.focus();
}

export default [
  {
    id: 'roedtraad-ways',
    pluginPoint: 'tasklist.task.action',
    priority: 1000,
    render: node => node.append(
      link('roedtraad-back', '‹ Opgavelisten', backToTheList),
      link('roedtraad-skip', 'Gå til skemaet', toTheForm)
    )
  }
];
