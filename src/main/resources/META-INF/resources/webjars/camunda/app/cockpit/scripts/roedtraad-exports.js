/* What is on the page, to take along: the same numbers. */
import { address } from '../../tasklist/scripts/roedtraad-api.js';
import { make } from '../../tasklist/scripts/roedtraad-dom.js';

const FILES = {
  pdf: 'Statusrapport (PDF)', xlsx: 'Excel-regneark', csv: 'CSV til Excel', xes: 'Hændelseslog uden navne (XES)'
};

/** @param {string[]} files the endings of those that the reader may take */
export function exportLinks(cohortId, files) {
  const chosen = cohortId ? `?cohortId=${encodeURIComponent(cohortId)}` : '';
  return make('section', { 'aria-label': 'Hent tallene' }, make('h2', {}, 'Hent tallene'),
    make('p.roedtraad-ways', {}, files.map(ending =>
      make('a', { href: address(`api/overview.${ending}${chosen}`), download: true }, FILES[ending]))));
}
