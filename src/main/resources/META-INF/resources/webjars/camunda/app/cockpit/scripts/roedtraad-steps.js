/* The drawing of the course with how many are and have been at each step, and the same in words beside it. */
import { read } from '../../tasklist/scripts/roedtraad-api.js';
import { make } from '../../tasklist/scripts/roedtraad-dom.js';
import { draw } from '../../tasklist/scripts/roedtraad-picture.js';

/** One section per course that somebody takes. */
export function stepByStep(page) {
  return make('section', { 'aria-label': 'Trin for trin' }, make('h2', {}, 'Trin for trin'),
    make('p', {}, 'Blå tal: så mange er ved trinnet nu. Grå tal: så mange har afsluttet det.'),
    page.tracks.map(track => make('div', {}, page.tracks.length > 1 ? make('h3', {}, track.name) : null,
      make('div.roedtraad-picture-and-words', {}, picture(track), words(track.steps)))));
}

function picture(track) {
  const place = make('div', {});
  read(`api/overview/pictures/${encodeURIComponent(track.track)}`)
    .then(drawn => place.append(draw(drawn, states(track.steps), {
      label: 'Forløbet tegnet som et diagram med antal ved hvert trin. De samme tal står på listen ved siden af.',
      counts: Object.fromEntries(track.steps.map(step => [step.id, { here: step.here, been: step.done }]))
    })))
    .catch(() => place.append(make('p', {}, 'Tegningen kunne ikke hentes. De samme tal står på listen.')));
  return place;
}

function states(steps) {
  return Object.fromEntries(steps.filter(step => step.here || step.done)
    .map(step => [step.id, step.here ? 'STILL_OPEN' : 'DONE']));
}

function words(steps) {
  return make('ol.roedtraad-step-words', {}, steps.map(step =>
    make('li', {}, make('strong', {}, step.name), make('small', {}, step.words))));
}
