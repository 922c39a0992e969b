/* Cockpit for people who want to know how it goes: what is ours in it. */
import overview from './roedtraad-overview.js';
import path from './roedtraad-path.js';
import { speakDanish } from './roedtraad-words.js';

speakDanish();

export default [...overview, ...path];
