/*
 * Tasklist greys out its button while a form has faults and says nothing. Here the faults stand by the button, each a
 * way to its field, and sending takes the keyboard to the first.
 */
import { each, SEND } from './roedtraad-page.js';

const PLACES = ['.task-details', '.modal-content'];

let sending = false;

addEventListener('click', event => {
  if (event.target.closest(SEND)) {
    sending = true;
    setTimeout(() => { sending = false; }, 1000);
  }
}, true);

/** Call after each change. */
export function tellFaults() {
  PLACES.forEach(selector => each(selector, place => {
    const button = [...place.querySelectorAll(SEND)].find(one => one.offsetParent);
    const faults = [...place.querySelectorAll('.fjs-container .fjs-form-field-error')].map(error =>
      error.closest('.fjs-form-field'));
    if (button) {
      write(noteBefore(button.parentElement), faults);
    }
    if (sending && faults.length > 0) {
      sending = false;
      goTo(faults[0]);
    }
  }));
}

function noteBefore(buttons) {
  const before = buttons.parentElement.querySelector(':scope > .roedtraad-faults');
  if (before) {
    return before;
  }
  const note = document.createElement('div');
  note.className = 'roedtraad-faults';
  note.setAttribute('role', 'status');
  buttons.before(note);
  return note;
}

function write(note, fields) {
  const names = fields.map(nameOf);
  if (note.dataset.names === names.join('\n')) {
    return;
  }
  note.dataset.names = names.join('\n');
  const list = document.createElement('ul');
  fields.forEach((field, position) => {
    const way = document.createElement('button');
    way.type = 'button';
    way.className = 'btn btn-link';
    way.textContent = names[position];
    way.addEventListener('click', () => goTo(field));
    const item = document.createElement('li');
    item.append(way);
    list.append(item);
  });
  note.replaceChildren(...(names.length > 0 ? ['Se lige det her efter, før du sender:', list] : []));
}

/** The label, without the star of what must be filled in. */
function nameOf(field) {
  return [...field.querySelector('label').childNodes].filter(node => node.nodeType === Node.TEXT_NODE)
    .map(node => node.data).join('').trim();
}

function goTo(field) {
  field.querySelector('input, textarea').focus();
  field.scrollIntoView({ block: 'center' });
}
