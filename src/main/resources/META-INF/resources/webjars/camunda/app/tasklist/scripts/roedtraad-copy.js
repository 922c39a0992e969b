/* A text to be taken along by one press. */
import { make } from './roedtraad-dom.js';

/**
 * The button, and the word that says it is done.
 *
 * @param {Element} words where the text stands, for browsers that copy only what is selected
 * @param {string} text
 * @param {string} label what the button says
 * @param {string} done what is said once it is copied
 */
export function copyButton(words, text, label = 'Kopier tekst', done = 'Teksten er kopieret.') {
  const status = make('span.roedtraad-copied', { role: 'status' });
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      // Without leave for the clipboard the browser copies what is selected.
      getSelection().selectAllChildren(words);
      document.execCommand('copy');
    }
    status.textContent = done;
  };
  return [make('button.btn.btn-default.roedtraad-copy', { type: 'button', click: copy }, label), ' ', status];
}

/** The text itself with its button; the rest as in {@link copyButton}. */
export function copyable(text, label, done) {
  const words = make('blockquote.roedtraad-copyable', {}, text);
  return make('div', {}, words, make('p', {}, copyButton(words, text, label, done)));
}
