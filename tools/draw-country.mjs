// `node tools/draw-country.mjs`: draws the outlines of the 32 entities anew from the map's package, after it has changed.
import { writeFile } from 'node:fs/promises';
import mexico from '@svg-maps/mexico';
import { drawnCountry } from '../libs/observatory/web/national/outline.ts';

await writeFile(new URL('../libs/observatory/web/national/mexico-outlines.ts', import.meta.url), drawnCountry(mexico));
