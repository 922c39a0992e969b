/* Words that stand in the vendor's code and in no list of words: Danish in their place, unless English was chosen. */
import { afterEachChange } from '../../tasklist/scripts/roedtraad-page.js';

const WORDS = {
  '.cam-table td.actions': { Actions: 'Handlinger' },
  '.null-value': { null: 'tom' },
  '.dmn-decision-table-container': {
    'Hit policy:': 'Regel for træf:', Unique: 'Højst én række', First: 'Den første række', Collect: 'Alle rækker',
    When: 'Når', And: 'Og', Then: 'Så', Annotations: 'Bemærkninger'
  }
};

/** Keeps the words Danish from now on. The node is changed, never the element: the pages keep their nodes. */
export function speakDanish() {
  if (document.documentElement.lang !== 'da') {
    return;
  }
  afterEachChange(() => Object.entries(WORDS).forEach(([place, words]) =>
    document.querySelectorAll(place).forEach(element => translate(element, words))));
}

function translate(element, words) {
  const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const text = texts.currentNode;
    const danish = words[text.data.trim()];
    if (danish) {
      text.data = text.data.replace(text.data.trim(), danish);
    }
  }
}
