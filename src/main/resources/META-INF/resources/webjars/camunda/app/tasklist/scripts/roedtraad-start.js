/* "Start": nobody stays here. It stands behind Tasklist's login and leads on to where the person's work is. */
import { address, read } from './roedtraad-api.js';
import { failedPage } from './roedtraad-dom.js';
import { route } from './roedtraad-route.js';

async function lead(node) {
  try {
    location.replace(address((await read('api/start')).address));
  } catch (refusal) {
    failedPage(node, 'Velkommen', refusal);
  }
}

export default [
  route('roedtraad-start', '/start', lead)
];
