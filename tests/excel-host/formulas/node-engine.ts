/** Loads the calculating library in Node, on import. */

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { loadEngineSync } from './engine.ts';

const library = createRequire(import.meta.url).resolve('@ironcalc/wasm');
loadEngineSync(readFileSync(library.replace(/wasm\.js$/, 'wasm_bg.wasm')));
