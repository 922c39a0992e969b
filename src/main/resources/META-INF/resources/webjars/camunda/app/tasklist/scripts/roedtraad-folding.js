/*
 * "Gå et spadestik dybere" is folded until somebody wants it: what must be answered is short, and the rest is an offer.
 * The group's label becomes the button, so that nothing of ours stands among what form-js draws. Folded fields stay in
 * the form and are sent with it.
 */
import { each, set } from './roedtraad-page.js';

const GROUPS = ".fjs-form-field-group:has(> label[id$='Field_deeper'])";
const WRITTEN = 'textarea, input:not([type="radio"]):not([type="checkbox"])';

/** Folds each group the first time it is seen, and opens it where something needs to be seen; call after each change. */
export function foldWhatIsOptional() {
  each(GROUPS, group => {
    const label = group.querySelector(':scope > label');
    if (!group.dataset.roedtraadFold) {
      makeButton(label);
      show(group, label, isBegun(group));
    }
    if (group.querySelector('.fjs-form-field-error') || isSpokenOf(group)) {
      show(group, label, true);
    }
  });
}

function makeButton(label) {
  set(label, 'role', 'button');
  set(label, 'tabindex', '0');
  label.addEventListener('click', toggle);
  label.addEventListener('keydown', event => {
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      toggle(event);
    }
  });
}

function toggle(event) {
  const label = event.currentTarget;
  const group = label.parentElement;
  show(group, label, group.dataset.roedtraadFold === 'closed');
}

function show(group, label, open) {
  group.dataset.roedtraadFold = open ? 'open' : 'closed';
  set(label, 'aria-expanded', String(open));
}

/** Whether a refusal names a field in the group: each of its lines begins with the field's label. */
function isSpokenOf(group) {
  const lines = [...document.querySelectorAll('.page-notifications .message')].flatMap(message =>
    message.textContent.split('\n')).map(line => line.trim());
  return lines.length > 0 && [...group.querySelectorAll('.fjs-form-field-label:first-child')].slice(1)
    .some(label => lines.some(line => line.startsWith(label.textContent)));
}

function isBegun(group) {
  return Boolean(group.querySelector('input:checked'))
    || [...group.querySelectorAll(WRITTEN)].some(field => field.value !== '');
}
