/* A text to take along. */
import { make } from './roedtraad-dom.js';

/**
 * The text with a button that copies it.
 *
 * @param {string} label what the button says
 * @param {string} done what is said once it is copied
 */
export function copyable(text, label, done) {
  const words = make('blockquote.roedtraad-copyable', {}, text);
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
  return make('div', {}, words, make('p', {}, make('button.btn.btn-default.roedtraad-copy', { type: 'button',
    click: copy }, label), ' ', status));
}
