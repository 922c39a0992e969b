/* How much room is left in a long text, once it is nearly full. Nobody counts down from 20,000. */
import { make } from './roedtraad-dom.js';
import { fieldsOf, formJs, inputOf } from './roedtraad-form-js.js';
import { voice } from './roedtraad-page.js';

const NEAR = 500;
/** Milliseconds without a keystroke, after which the number is said to those who listen. */
const PAUSE = 1000;

const say = voice();
const counters = new WeakMap();
let saying = 0;

/** To be called with each 'input' event. */
export function countDown({ target }) {
  const most = target.matches?.('.fjs-container textarea') && longest(target);
  if (!most) {
    return;
  }
  const left = most - target.value.length;
  const words = left >= NEAR ? '' : left < 0 ? `${figure(-left)} tegn for meget` : `${figure(left)} tegn tilbage`;
  counterOf(target).textContent = words;
  clearTimeout(saying);
  saying = setTimeout(say, PAUSE, words);
}

function longest(textarea) {
  const container = textarea.closest('.fjs-container');
  const form = formJs(container);
  return form && fieldsOf(form).find(field => inputOf(container, field) === textarea)?.validate?.maxLength;
}

/** Below everything that form-js has made, so that it finds its own elements where it left them. */
function counterOf(textarea) {
  if (!counters.get(textarea)?.isConnected) {
    const counter = make('p.roedtraad-counter', { 'aria-hidden': 'true' });
    textarea.closest('.fjs-form-field').append(counter);
    counters.set(textarea, counter);
  }
  return counters.get(textarea);
}

function figure(number) {
  return number.toLocaleString('da-DK');
}
