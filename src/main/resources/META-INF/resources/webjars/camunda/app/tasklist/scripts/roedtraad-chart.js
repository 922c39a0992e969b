/* The chart library, fetched when the first chart is drawn, and what all charts have in common. */
import { address } from './roedtraad-api.js';

const LINE = 24;

let loading;

/** Resolves when `window.Chart` is there. */
export function chartLibrary() {
  loading ||= new Promise((resolve, reject) => {
    const script = document.createElement('script');
    Object.assign(script, { src: address('webjars/chart.js/dist/chart.umd.js'), onload: resolve, onerror: reject });
    document.head.append(script);
  });
  return loading;
}

/** A sentence broken into lines, because a chart does not break its labels. */
export function lines(sentence) {
  return sentence.split(' ').reduce((all, word) => {
    const last = all[all.length - 1];
    return last && last.length + word.length < LINE ? [...all.slice(0, -1), `${last} ${word}`] : [...all, word];
  }, []);
}
