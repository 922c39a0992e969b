/* The second of two clicks: what is about to happen, in words, before it does. */
import { make } from './roedtraad-dom.js';

/**
 * A question with its answer, in the place where it was asked. The keyboard goes to the question; Escape takes it back.
 *
 * @param {string} title what is about to happen
 * @param {Array} content what stands under it: what follows, fields to fill in
 * @param {string} yes the words on the button; without them there is nothing to agree to
 * @param {Function} act what the button does; what it throws is said, and the question stays
 * @param {Function} leave called when the person lets it be
 */
export function confirmation({ title, content, yes, act, leave }) {
  const heading = make('h4', { tabindex: '-1' }, title);
  const told = make('p.roedtraad-refused', { role: 'alert' });
  const agree = yes && make('button.btn.btn-primary.roedtraad-button', { type: 'submit' }, yes);
  const back = make('button.btn.btn-default.roedtraad-button-quiet', { type: 'button', click: leave },
    yes ? 'Fortryd' : 'Luk');
  const form = make('form.roedtraad-confirm', { 'aria-label': title, novalidate: true }, heading, content, told,
    make('p.roedtraad-buttons', {}, agree, back));
  form.addEventListener('keydown', event => {
    if (event.key === 'Escape') {
      leave();
    }
  });
  form.addEventListener('submit', async event => {
    event.preventDefault();
    told.textContent = '';
    agree.disabled = true;
    try {
      await act(Object.fromEntries(new FormData(form)));
    } catch (refusal) {
      told.textContent = refusal.message;
      agree.disabled = false;
      agree.focus();
    }
  });
  // The place must be on the page before it can take the keyboard.
  requestAnimationFrame(() => {
    heading.focus({ preventScroll: true });
    form.scrollIntoView({ block: 'nearest' });
  });
  return form;
}

/** A labelled field, one of several lines if it has rows; what it says about itself is read aloud with it. */
export function field(label, name, attributes, hint = null) {
  const id = `roedtraad-field-${name}`;
  return make('p.roedtraad-field', {}, make('label', { for: id }, label),
    make(attributes.rows ? 'textarea.form-control' : 'input.form-control', { ...attributes, id, name,
      'aria-describedby': hint ? `${id}-hint` : null }),
    hint ? make('small', { id: `${id}-hint` }, hint) : null);
}
