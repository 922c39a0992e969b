/*
 * Tasklist keeps a refusal in the corner until somebody closes it. It is about what was sent then: beside the next try, or
 * the next task, it would say that something is still wrong.
 */
import { each, SEND } from './roedtraad-page.js';

addEventListener('click', event => {
  if (event.target.closest(SEND)) {
    takeRefusalsAway();
  }
}, true);

/** Closes every refusal on the page; what is still wrong is said anew. */
export function takeRefusalsAway() {
  each('.notifications .alert-danger button.close', button => button.click());
}

/** A link to a task that is done is answered in the engine's English, with an id that helps nobody. */
export function sayWhyATaskIsNotThere() {
  each('.notifications .message', message => {
    if (message.textContent.includes('No matching task')) {
      message.textContent = 'Den er løst i mellemtiden, eller også er den ikke din. Dine opgaver står på listen.';
    }
  });
}
