/*
 * The drawing of the course, from the model's own diagram, with where one is. Tasklist's own viewer shows a model as its
 * maker sees it; here is left out what only happens out of the ordinary, and it can be scrolled, printed and coloured.
 */
import { make } from './roedtraad-dom.js';

const SVG = 'http://www.w3.org/2000/svg';
const MARGIN = 60;
const SCALE = 0.9;
const HERE = ['NOW', 'NEXT'];
const OWN_LABEL = 'Forløbet tegnet som et diagram. De samme skridt står på listen "Dine skridt".';
const ROUND = ['START', 'WAIT', 'CUT_OFF', 'END'];

/**
 * @param {object} picture shapes and lines, as the server gives them
 * @param {object} states how far each step is, by the id of its element
 * @param {object} more the words for those who do not see it, and how many are ("here") and have been ("been") at each
 *     step, by the id of its element
 */
export function draw(picture, states, { label = OWN_LABEL, counts = {} } = {}) {
  const frame = frameOf(picture.shapes);
  const drawing = svg('svg', {
    viewBox: `${frame.x} ${frame.y} ${frame.width} ${frame.height}`, width: frame.width * SCALE,
    height: frame.height * SCALE, role: 'img',
    'aria-label': label
  }, arrowHead());
  const phases = picture.shapes.filter(shape => shape.look === 'PHASE');
  const others = picture.shapes.filter(shape => shape.look !== 'PHASE');
  drawing.append(...phases.map(shape => element(shape, states)), ...picture.lines.map(line),
    ...others.map(shape => element(shape, states)));
  const here = picture.shapes.filter(shape => HERE.includes(states[shape.id]));
  drawing.append(...here.map(pin), ...picture.shapes.flatMap(shape => count(shape, counts[shape.id])));
  const region = make('div.roedtraad-picture', { tabindex: '0', role: 'region', 'aria-label': 'Tegning af forløbet' },
    drawing);
  showHere(region, here[0] || whereMostAre(picture.shapes, counts), frame);
  return region;
}

function frameOf(shapes) {
  const boxes = shapes.flatMap(shape => [shape.box, shape.label]).filter(Boolean);
  const x = Math.min(...boxes.map(box => box.x)) - MARGIN;
  const y = Math.min(...boxes.map(box => box.y)) - MARGIN;
  return {
    x, y,
    width: Math.max(...boxes.map(box => box.x + box.width)) + MARGIN - x,
    height: Math.max(...boxes.map(box => box.y + box.height)) + MARGIN / 2 - y
  };
}

/** The drawing is wider than any screen: it opens where one is. */
function showHere(region, shape, frame) {
  if (shape) {
    const middle = (shape.box.x + shape.box.width / 2 - frame.x) * SCALE;
    requestAnimationFrame(() => { region.scrollLeft = middle - region.clientWidth / 2; });
  }
}

function whereMostAre(shapes, counts) {
  const here = shape => counts[shape.id]?.here || 0;
  return shapes.reduce((most, shape) => (here(shape) > (most ? here(most) : 0) ? shape : most), null);
}

function element(shape, states) {
  const state = states[shape.id];
  const group = svg('g', { class: `look-${shape.look.toLowerCase()}${state ? ` state-${state.toLowerCase()}` : ''}` });
  group.append(...outline(shape));
  if (shape.look === 'PHASE') {
    group.append(words(shape.name, { ...shape.box, x: shape.box.x + 10, y: shape.box.y + 6, height: 24 }, 'start'));
  } else if (shape.label) {
    group.append(words(shape.name, widened(shape.label), 'top'));
  } else if (!ROUND.includes(shape.look) && !shape.look.match(/CHOICE|SPLIT/)) {
    group.append(words(shape.name, shape.box, 'middle'));
  }
  return group;
}

function outline({ look, box }) {
  const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  if (ROUND.includes(look)) {
    const circle = radius => svg('circle', { cx: middle.x, cy: middle.y, r: radius });
    return look === 'WAIT' || look === 'CUT_OFF' ? [circle(box.width / 2), circle(box.width / 2 - 4)]
      : [circle(box.width / 2)];
  }
  if (look === 'CHOICE' || look === 'SPLIT') {
    const corners = [[middle.x, box.y], [box.x + box.width, middle.y], [middle.x, box.y + box.height],
      [box.x, middle.y]];
    const reach = box.width / 4;
    return [svg('polygon', { points: corners.join(' ') })].concat(look === 'CHOICE' ? []
      : [svg('path', { d: `M${middle.x - reach} ${middle.y}h${2 * reach}M${middle.x} ${middle.y - reach}v${2 * reach}` })]);
  }
  return [svg('rect', { ...box, rx: look === 'PHASE' ? 16 : 10 })];
}

/** Words in HTML inside the drawing: the browser breaks the lines, with Danish hyphens. */
function words(text, box, place) {
  const holder = svg('foreignObject', box);
  holder.append(make(`div.roedtraad-picture-words.${place}`, { lang: 'da' }, make('span', {}, text)));
  return holder;
}

/** A label's box fits the font of the model's maker; ours may be a little wider. */
function widened(box) {
  return { x: box.x - 20, y: box.y, width: box.width + 40, height: box.height + 30 };
}

function line({ points }) {
  return svg('polyline', { points: points.map(({ x, y }) => `${x},${y}`).join(' '), 'marker-end': 'url(#rt-arrow)' });
}

function arrowHead() {
  const marker = svg('marker', { id: 'rt-arrow', viewBox: '0 0 10 10', refX: 9, refY: 5, markerWidth: 7,
    markerHeight: 7, orient: 'auto-start-reverse' }, svg('path', { d: 'M0 1L9 5L0 9z' }));
  return svg('defs', {}, marker);
}

function pin({ box }) {
  const x = box.x + box.width / 2;
  const text = svg('text', { x, y: box.y - 19, 'text-anchor': 'middle' });
  text.textContent = 'Du er her';
  return svg('g', { class: 'here' }, svg('rect', { x: x - 40, y: box.y - 34, width: 80, height: 22, rx: 11 }),
    svg('path', { d: `M${x - 6} ${box.y - 13}h12l-6 8z` }), text);
}

/** Two numbers on the lower edge of the shape; on the upper one where the name stands below. */
function count({ look, box }, numbers) {
  if (!numbers) {
    return [];
  }
  const y = ROUND.includes(look) ? box.y : box.y + box.height;
  return [['here-now', numbers.here, box.x], ['been', numbers.been, box.x + box.width]]
    .filter(([, number]) => number > 0).map(([name, number, x]) => {
      const text = svg('text', { x, y: y + 5, 'text-anchor': 'middle' });
      text.textContent = number;
      return svg('g', { class: `count ${name}` },
        svg('rect', { x: x - 15, y: y - 11, width: 30, height: 22, rx: 11 }), text);
    });
}

function svg(name, attributes, ...content) {
  const node = document.createElementNS(SVG, name);
  Object.entries(attributes).forEach(([key, value]) => node.setAttribute(key, value));
  node.append(...content);
  return node;
}
