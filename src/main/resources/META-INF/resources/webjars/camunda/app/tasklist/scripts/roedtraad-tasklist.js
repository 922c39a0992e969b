/* Tasklist for people who come from a link in a mail, often on a phone: Danish, the form first, nothing else. */
import { repair } from './roedtraad-accessibility.js';
import audit from './roedtraad-audit.js';
import closures from './roedtraad-closures.js';
import cohortOverview from './roedtraad-cohort-overview.js';
import { countDown } from './roedtraad-counter.js';
import dataRequests from './roedtraad-data-requests.js';
import { keepDrafts } from './roedtraad-drafts.js';
import evaluation from './roedtraad-evaluation.js';
import { tellFaults } from './roedtraad-faults.js';
import { foldWhatIsOptional } from './roedtraad-folding.js';
import { speakDanish, speakDanishInTheCalendar } from './roedtraad-forms.js';
import logins from './roedtraad-logins.js';
import moveSession from './roedtraad-move-session.js';
import myCourse from './roedtraad-my-course.js';
import myLeaders from './roedtraad-my-leaders.js';
import ownDrafts from './roedtraad-own-drafts.js';
import { afterEachChange, openTask } from './roedtraad-page.js';
import { sayWhyATaskIsNotThere, takeRefusalsAway } from './roedtraad-refusals.js';
import { sortByDueDate } from './roedtraad-sorting.js';
import { keepStartDrafts } from './roedtraad-start-drafts.js';
import startPage from './roedtraad-start.js';
import taskLink from './roedtraad-task-link.js';
import { sayThanks, takeThanksAway } from './roedtraad-thanks.js';

const FIRST_TASK = '.tasks-list .task h4 a';
const SEND = ".form-actions button[ng-click='complete()']";
const FIELDS = '.task-details form :is(input, textarea, select, button, summary)';

let taskBefore = openTask();
let sent = null;

speakDanishInTheCalendar();
afterEachChange(() => {
  sortByDueDate();
  followTheTask();
  repair();
  speakDanish();
  foldWhatIsOptional();
  tellFaults();
  sayWhyATaskIsNotThere();
  nameDeadlines();
  keepDrafts();
  keepStartDrafts();
});
addEventListener('input', countDown, true);
addEventListener('click', event => {
  if (event.target.closest(SEND)) {
    sent = openTask();
  }
}, true);

/** A phone shows either the list or the task; after a task is sent the keyboard goes on at the next one. */
function followTheTask() {
  const task = openTask();
  if (task === taskBefore && document.body.classList.contains('roedtraad-task-open') === Boolean(task)) {
    return;
  }
  document.body.classList.toggle('roedtraad-task-open', Boolean(task));
  if (taskBefore && !task) {
    if (sent === taskBefore) {
      sayThanks(sent);
      sent = null;
    }
    focusWhenItIsThere(FIRST_TASK);
  }
  if (task) {
    takeThanksAway();
    takeRefusalsAway();
  }
  taskBefore = task;
}

/** "om en måned" is counted by the computer's clock, which a demo is ahead of; a date goes into a calendar. */
function nameDeadlines() {
  document.querySelectorAll('.due-date [am-time-ago]').forEach(element => {
    const date = element.getAttribute('uib-tooltip') || element.closest('[uib-tooltip]')?.getAttribute('uib-tooltip');
    if (date && element.firstChild && element.firstChild.data !== date) {
      element.firstChild.data = date;
    }
  });
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
  sent = null;
  location.hash = location.hash.replace(/([?&])(task|detailsTab)=[^&]*/g, '$1').replace(/&{2,}/g, '&')
    .replace(/\?&/, '?').replace(/[?&]+$/, '');
  document.activeElement.blur();
  focusWhenItIsThere(FIRST_TASK);
}

function toTheForm() {
  [...document.querySelectorAll(FIELDS)].find(field => field.checkVisibility() && !field.disabled)?.focus();
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
  },
  ...taskLink,
  ...myCourse,
  ...myLeaders,
  ...cohortOverview,
  ...moveSession,
  ...closures,
  ...ownDrafts,
  ...audit,
  ...dataRequests,
  ...logins,
  ...evaluation,
  ...startPage
];
