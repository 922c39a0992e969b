/* Where a page of our own is found, and that it stays as it is while somebody works in it. */

/**
 * A page of our own, as a plugin.
 *
 * @param {string} id of the plugin
 * @param {string} path after the "#", such as "/lukkedage"; ":name" takes any word
 * @param {function(Node)} show draws the page
 * @param {string} application "tasklist" or "cockpit"
 */
export function route(id, path, show, application = 'tasklist') {
  return {
    id,
    pluginPoint: `${application}.route`,
    priority: 1000,
    properties: { path },
    render: (node, api, scope) => {
      scope.$on('$routeChangeStart', stayAsItIs);
      show(node);
    }
  };
}

/**
 * The list of tasks writes its filter into the address, on a slow line after one has gone on to a page of ours: that page
 * would be drawn anew, and a file just chosen in it would be gone. Our own pages know one word there: which cohort.
 */
function stayAsItIs(event, next, current) {
  if (next && current && next.$$route === current.$$route && onlyOthersWordsDiffer(next, current)) {
    event.preventDefault();
  }
}

function onlyOthersWordsDiffer(next, current) {
  const own = at => JSON.stringify([at.pathParams, at.params.hold]);
  return own(next) === own(current) && JSON.stringify(next.params) !== JSON.stringify(current.params);
}
