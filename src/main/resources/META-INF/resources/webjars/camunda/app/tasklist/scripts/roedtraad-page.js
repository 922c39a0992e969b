/* What every script here needs to know about Tasklist's page. */

/** What hands a form in: the button of a task's form, and of a form that starts something. */
export const SEND = "button[ng-click='complete()'], button[ng-click='startProcessInstance()']";

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

/** Gives a way to say something to those who listen to the page; what is still the same is not said again. */
export function voice() {
  const spoken = document.createElement('div');
  spoken.className = 'roedtraad-spoken';
  spoken.setAttribute('role', 'status');
  document.body.append(spoken);
  return words => {
    if (spoken.textContent !== words) {
      spoken.textContent = words;
    }
  };
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
