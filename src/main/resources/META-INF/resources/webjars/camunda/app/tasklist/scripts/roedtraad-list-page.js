/* A page of an administrator's: a form that adds to a list, and the list below it. */
import { change, read } from './roedtraad-api.js';
import { failedPage, make, ownPage } from './roedtraad-dom.js';

/**
 * Shows the page; the list is read anew, and what was done is said, after every change.
 *
 * @param {object} page title, lead, path of the list, heading and emptyWords of the list; form and line each get a function
 *     that reads the list anew and says the words it is given
 */
export async function listPage(node, { title, lead, path, form, heading, line, emptyWords }) {
  try {
    const list = make('ol.roedtraad-log', {});
    const told = make('p.roedtraad-verdict', { role: 'status', tabindex: '-1' });
    const refresh = async words => {
      const all = await read(path);
      list.replaceChildren(...all.map(one => line(one, refresh)));
      if (words) {
        told.textContent = words;
        told.className = 'roedtraad-verdict good';
        told.focus();
      }
    };
    await refresh();
    ownPage(node, title, make('p.roedtraad-ways', {}, make('a', { href: '#/' }, '‹ Opgavelisten')),
      make('p.roedtraad-lead', {}, lead), told, form(refresh), make('h2', {}, heading), list,
      make('p.roedtraad-facts.roedtraad-when-empty', {}, emptyWords));
  } catch (refusal) {
    failedPage(node, title, refusal);
  }
}

/**
 * A form that sends its fields to the list; a refusal is said beside the button, and what was typed stays.
 *
 * @param {object} form title, fields, words on the button, path of the list; saved gives what
 *     is said afterwards
 */
export function addingForm({ title, fields, button: words, path, saved }, refresh) {
  const told = make('p.roedtraad-refused', { role: 'alert' });
  const button = make('button.btn.btn-primary.roedtraad-button', { type: 'submit' }, words);
  const form = make('form', { 'aria-label': title, novalidate: true, submit: save }, make('h2', {}, title), ...fields, told,
    make('p.roedtraad-buttons', {}, button));

  async function save(event) {
    event.preventDefault();
    told.textContent = '';
    button.disabled = true;
    try {
      const asked = Object.fromEntries(new FormData(form));
      await change(path, 'POST', asked);
      form.reset();
      await refresh(saved(asked));
    } catch (refusal) {
      told.textContent = refusal.message;
    }
    button.disabled = false;
  }

  return form;
}
