/* The tab on an instance: the way that leader has taken, with times. */
import { read } from '../../tasklist/scripts/roedtraad-api.js';
import { make } from '../../tasklist/scripts/roedtraad-dom.js';

async function show(node, { api, processInstanceId }) {
  const place = make('div.roedtraad-path', {});
  node.append(place);
  try {
    const instance = await fetch(`${api.engineApi}/process-instance/${encodeURIComponent(processInstanceId)}`,
      { credentials: 'same-origin' }).then(answer => answer.json());
    place.append(...await wayOf(instance.businessKey), make('p', {}, make('a', { href: '#/forloeb' }, 'Til siden Forløb')));
  } catch (refusal) {
    place.append(make('p', { role: 'alert' }, refusal.message));
  }
}

/** In words and as a table; also of a course that is over, which has no page of its own in Cockpit. */
export async function wayOf(courseId) {
  const path = await read(`api/overview/courses/${encodeURIComponent(courseId)}`);
  return [make('p.roedtraad-answer-first', {}, `${path.leader}, ${path.school}: ${path.statusName}`), table(path.steps)];
}

function table(steps) {
  return make('div.roedtraad-wide', { tabindex: '0', role: 'region', 'aria-label': 'Lederens vej gennem forløbet' },
    make('table.roedtraad-table', {}, make('caption', {}, 'Lederens vej gennem forløbet'),
      make('thead', {}, make('tr', {}, ['Trin', 'Resultat', 'Begyndte', 'Sluttede']
        .map(head => make('th', { scope: 'col' }, head)))),
      make('tbody', {}, steps.map(step => make('tr', {}, make('th', { scope: 'row' }, step.name),
        make('td', {}, step.result), make('td', {}, step.entered), make('td', {}, step.left || '–'))))));
}

export default [
  {
    id: 'roedtraad-path',
    pluginPoint: 'cockpit.processInstance.runtime.tab',
    priority: 1000,
    properties: { label: 'Lederens vej' },
    render: (node, facts) => { show(node, facts); }
  }
];
