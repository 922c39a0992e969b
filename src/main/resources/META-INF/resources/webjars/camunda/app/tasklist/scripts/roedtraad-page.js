/* What every script here needs to know about Tasklist's page. */

/** The id of the task that the address names, or undefined. */
export function openTask() {
  return (location.hash.match(/[?&]task=([^&]+)/) || [])[1];
}

/** Calls the repair once now and then after each change of the page, at most once per frame. */
export function afterEachChange(repair) {
  let waiting = false;
  const run = () => {
    waiting = false;
    repair();
  };
  new MutationObserver(() => {
    if (!waiting) {
      waiting = true;
      requestAnimationFrame(run);
    }
  }).observe(document.body, {
    attributeFilter: ['class'],
    attributes: true,
    characterData: true,
    childList: true,
    subtree: true
  });
  run();
}

/** Sets an attribute only where it differs, so that a repair does not call for the next one. */
export function set(element, name, value) {
  if (element.getAttribute(name) !== value) {
    element.setAttribute(name, value);
  }
}

let given = 0;

/** The element's id; gives it one if it has none. */
export function idOf(element) {
  if (!element.id) {
    given += 1;
    element.id = `roedtraad-${given}`;
  }
  return element.id;
}

/** Calls the function for each element that the selector finds. */
export function each(selector, call, root = document) {
  root.querySelectorAll(selector).forEach(call);
}
