/* A text to be taken along by one press. */
import { make } from './roedtraad-dom.js';

/**
 * The button, and the word that says it is done.
 *
 * @param {Element} words where the text stands, for browsers that copy only what is selected
 * @param {string} text
 */
export function copyButton(words, text) {
  const status = make('span.roedtraad-copied', { role: 'status' });
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      // Without leave for the clipboard the browser copies what is selected.
      getSelection().selectAllChildren(words);
      document.execCommand('copy');
    }
    status.textContent = 'Teksten er kopieret.';
  };
  return [make('button.btn.btn-default.roedtraad-copy', { type: 'button', click: copy }, 'Kopier tekst'), ' ', status];
}
