/* "Meld afbud" beside the date it is about: the same form as under "Start forløb", with the date already chosen. */
import { change } from './roedtraad-api.js';
import { make } from './roedtraad-dom.js';

const FORM = 'camunda/api/engine/engine/default/process-definition/key/report-absence/submit-form';

/** The button, or that it was said; nothing where the date is moved instead. */
export function absence(date) {
  if (!date.event) {
    return null;
  }
  return make('div.roedtraad-absence', {}, date.excused ? make('p', {}, 'Du har meldt afbud.') : ask(date));
}

function ask(date) {
  const button = make('button.btn.btn-default', { type: 'button', 'aria-label': `Meld afbud: ${date.title}`,
    click: () => {
      button.replaceWith(form);
      form.querySelector('textarea').focus();
    } }, 'Meld afbud');
  const form = shown(date, () => {
    form.replaceWith(button);
    button.focus();
  });
  return button;
}

function shown(date, leave) {
  const id = `roedtraad-wish-${date.event}`;
  const wish = make('textarea.form-control', { id, rows: '3', maxlength: '20000', 'aria-describedby': `${id}-help` });
  const status = make('p', { role: 'status' });
  const send = make('button.btn.btn-primary.roedtraad-button', { type: 'submit' }, 'Send afbud');
  const form = make('form', { 'aria-label': `Meld afbud: ${date.title}`, submit: async event => {
    event.preventDefault();
    send.disabled = true;
    try {
      await change(FORM, 'POST', { variables: values(date.event, wish.value) });
      form.replaceWith(make('p', { role: 'status' }, 'Du har meldt afbud. Koordinatoren har fået besked, og datoen '
        + 'bliver taget ud af din kalender.'));
    } catch (refusal) {
      status.textContent = refusal.message;
      send.disabled = false;
    }
  } }, make('p', {}, 'Du skal ikke skrive hvorfor. Afbuddet ses af dig og koordinatorerne.'),
  make('label', { for: id }, 'Ønske (frivilligt)'), wish,
  make('p.roedtraad-facts', { id: `${id}-help` },
    'Hvad vil du helst i stedet, for eksempel komme med et andet hold? Skriv ikke om helbred.'),
  make('p', {}, send, ' ', make('button.btn.btn-default', { type: 'button', click: leave }, 'Fortryd')), status);
  return form;
}

function values(event, wish) {
  const all = { event: { value: event, type: 'String' } };
  return wish.trim() ? { ...all, wish: { value: wish, type: 'String' } } : all;
}
