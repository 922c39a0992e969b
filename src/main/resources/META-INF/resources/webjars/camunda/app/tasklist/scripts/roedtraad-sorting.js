/* Tasklist sorts by creation, newest first, whatever a filter says; people here work by deadline. */

const BY_DUE_DATE = encodeURIComponent(JSON.stringify([{ sortBy: 'dueDate', sortOrder: 'asc' }]));

/** Adds the order to the address of the list if it names none; call again when the address may have changed. */
export function sortByDueDate() {
  const [path, query = ''] = location.hash.split('?');
  const listIsThere = document.querySelector('[cam-widget-header] .account') && document.querySelector('.tasks-list');
  // Without a login Tasklist is on its way to the login page: a new address would stop it there.
  if (!listIsThere || path !== '#/' || /(^|&)sorting=/.test(query)) {
    return;
  }
  const parameters = [query, `sorting=${BY_DUE_DATE}`].filter(Boolean).join('&');
  history.replaceState(history.state, '', `${location.pathname}${location.search}#/?${parameters}`);
  // Tasklist writes addresses without an event and looks at them only after one.
  dispatchEvent(new HashChangeEvent('hashchange'));
}
