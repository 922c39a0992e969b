/* Cockpit for people who want to know how it goes: what is ours in it. */
import { speakDanish } from './roedtraad-words.js';

speakDanish();

export default [];
