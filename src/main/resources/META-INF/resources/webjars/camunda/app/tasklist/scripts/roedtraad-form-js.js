/*
 * The form-js instance behind a Camunda Form on the page. Tasklist 7.24.0 keeps it to itself; it is found in the tree that
 * Preact leaves on the form's container, which a test in a browser holds.
 */

/** Types of fields that only show something or count it out. */
const NOT_TYPED = ['text', 'html', 'separator', 'spacer', 'table', 'button', 'image', 'expression', 'group'];

const TEXTS = ['textfield', 'textarea'];

/** The instance, or undefined while the form is not there yet. */
export function formJs(container) {
  const ahead = [container.__k];
  while (ahead.length > 0) {
    const node = ahead.pop();
    if (Array.isArray(node)) {
      ahead.push(...node);
    } else if (node && typeof node === 'object') {
      const context = node.props?.value;
      const form = typeof context?.getService === 'function' ? context.getService('form', false) : undefined;
      if (form?._getState().schema) {
        return form;
      }
      ahead.push(node.__k);
    }
  }
  return undefined;
}

/** Each field that one can type in or choose from, as the form describes it. */
export function fieldsOf(form) {
  return form.get('formFieldRegistry').getAll()
    .filter(field => field.key && !field.disabled && !NOT_TYPED.includes(field.type));
}

/** The element that one types a text into; undefined for a field that is hidden. */
export function inputOf(container, field) {
  return [...container.querySelectorAll('textarea, input[type="text"]')].find(input => input.id.endsWith(`-${field.id}`));
}

/** Puts values into the form, nested as they are handed in; fields that are not named keep theirs. */
export function putIn(form, values) {
  if (Object.keys(values).length > 0) {
    form._setState({ data: { ...form._getState().data, ...values } });
  }
}

/**
 * What the fields hold now, right or wrong, shown or hidden, nested as they are handed in. A text is read where it is
 * typed: form-js takes it over only when somebody pauses.
 */
export function valuesOf(form, container) {
  const paths = form.get('pathRegistry');
  const data = form._getState().data;
  const values = {};
  fieldsOf(form).forEach(field => {
    const path = paths.getValuePath(field);
    const typed = TEXTS.includes(field.type) ? inputOf(container, field)?.value : undefined;
    const group = path.slice(0, -1).reduce((inside, step) => (inside[step] ??= {}), values);
    group[path.at(-1)] = typed ?? path.reduce((inside, step) => inside?.[step], data);
  });
  return values;
}
