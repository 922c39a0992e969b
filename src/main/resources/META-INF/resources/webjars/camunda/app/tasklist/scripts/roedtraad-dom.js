/* Pages of our own in Tasklist. Whatever people have written becomes text nodes, never HTML. */
import { whoAmI } from './roedtraad-api.js';

/**
 * An element with its attributes and what stands in it.
 *
 * @param {string} name tag, with classes after dots: "p.roedtraad-hint"
 * @param {object} attributes a function is a listener; null and false leave the attribute out
 * @param {...(Node|string|null)} content strings become text
 */
export function make(name, attributes = {}, ...content) {
  const [tag, ...classes] = name.split('.');
  const element = document.createElement(tag);
  element.classList.add(...classes);
  for (const [key, value] of Object.entries(attributes)) {
    if (typeof value === 'function') {
      element.addEventListener(key, value);
    } else if (value !== null && value !== false) {
      element.setAttribute(key, value === true ? '' : value);
    }
  }
  element.append(...content.flat().filter(part => part !== null && part !== undefined));
  return element;
}

/** A page of our own, with the focus on its heading, as after following a link. */
export function ownPage(node, title, ...content) {
  const heading = make('h1', { tabindex: '-1' }, title);
  node.replaceChildren(make('main.roedtraad-own-page', { 'aria-label': title },
    make('div.roedtraad-own-page-content', {}, heading, ...content)));
  document.title = `${title} · Den røde tråd`;
  // A menu that was unfolded on a phone would lie over the page it has led to.
  document.querySelector('[cam-widget-header] .navbar-toggle.open')?.click();
  heading.focus({ preventScroll: true });
}

/** A page of our own that could not be shown: why, said at once to those who hear it, and the way on. */
export function failedPage(node, title, refusal, href = '#/', way = 'Til dine opgaver') {
  ownPage(node, title, make('p', { role: 'alert' }, refusal.message), make('p', {}, make('a', { href }, way)));
}

/**
 * An entry of the menu that only some people get.
 *
 * @param {string} id of the plugin, and the class of its place in the menu
 * @param {string} who what the server must say of the person: "administrator", "evaluator"
 */
export function menuEntry(id, who, href, icon, title) {
  return {
    id,
    pluginPoint: 'tasklist.navbar.action',
    priority: 800,
    render: async node => {
      const me = await whoAmI().catch(() => ({}));
      if (me[who]) {
        node.append(make('a', { href }, make(`span.glyphicon.glyphicon-${icon}`, { 'aria-hidden': 'true' }), ` ${title}`));
      }
    }
  };
}
