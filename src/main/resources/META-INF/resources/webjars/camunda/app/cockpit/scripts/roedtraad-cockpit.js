/* Cockpit for people who want to know how it goes: what is ours in it. */
import { NAMES, repair } from '../../tasklist/scripts/roedtraad-accessibility.js';
import { afterEachChange } from '../../tasklist/scripts/roedtraad-page.js';
import operations from './roedtraad-operations.js';
import overview from './roedtraad-overview.js';
import path from './roedtraad-path.js';
import { speakDanish } from './roedtraad-words.js';

const COCKPIT_NAMES = { ...NAMES, '.main-field': 'Søg', 'a.dropdown-toggle:has(> .glyphicon-home)': 'Skift program' };

speakDanish();
afterEachChange(() => repair(COCKPIT_NAMES));

export default [...overview, ...operations, ...path];
