/* What is on the page, to take along: the same numbers. */
import { address } from '../../tasklist/scripts/roedtraad-api.js';
import { make } from '../../tasklist/scripts/roedtraad-dom.js';

const FILES = [['csv', 'CSV til Excel'], ['xlsx', 'Excel-regneark']];

export function exportLinks(cohortId) {
  const chosen = cohortId ? `?cohortId=${encodeURIComponent(cohortId)}` : '';
  return make('section', { 'aria-label': 'Hent tallene' }, make('h2', {}, 'Hent tallene'),
    make('p.roedtraad-ways', {}, FILES.map(([ending, name]) =>
      make('a', { href: address(`api/overview.${ending}${chosen}`), download: `forloeb.${ending}` }, name))));
}
