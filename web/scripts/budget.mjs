// Fails the build when a first visit to the list would load more than we promise. Sizes are gzip, in KB of 1000 bytes.
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const OUT = 'target/classes/META-INF/resources';
const LIST_ROUTE = 'src/features/list/ListScreen.tsx';
const LANGUAGES = /^src\/i18n\/.*\/index\.ts$/;
const BUDGET = { firstLoad: 220, css: 25, font: 50, chunk: 80, charts: 210 };
/** A library that draws charts is large by nature; it comes with the first chart that is shown, and only then. */
const CHARTS = 'src/chart/engine.ts';

const manifest = takeManifest();
const bytes = (file) => readFileSync(join(OUT, file));
const gzipped = (files) => files.reduce((sum, file) => sum + gzipSync(bytes(file)).length, 0) / 1000;

const entry = Object.keys(manifest).find((key) => manifest[key].isEntry);
const language = Object.keys(manifest).find((key) => LANGUAGES.test(key));
const firstLoad = new Set([entry, LIST_ROUTE, language].flatMap((key) => [...closure(key)]));
const css = new Set([...firstLoad].flatMap((key) => manifest[key].css ?? []));
const latinFont = readdirSync(join(OUT, 'assets')).find((name) => /^inter-latin-wght.*\.woff2$/.test(name));
const lazy = Object.keys(manifest).filter((key) => !firstLoad.has(key) && /\.js$/.test(manifest[key].file));

const findings = [
  ['first load of the list, JS', gzipped([...firstLoad].map((key) => manifest[key].file)), BUDGET.firstLoad],
  ['first load of the list, CSS', gzipped([...css]), BUDGET.css],
  ['web font', latinFont ? bytes(`assets/${latinFont}`).length / 1000 : 0, BUDGET.font],
  ...lazy.map((key) => [
    `chunk ${key}`,
    gzipped([manifest[key].file]),
    key === CHARTS ? BUDGET.charts : BUDGET.chunk,
  ]),
];
for (const [what, size, limit] of findings) {
  console.log(`${size > limit ? 'OVER ' : 'ok   '} ${size.toFixed(1).padStart(6)} / ${limit} KB  ${what}`);
}
process.exit(findings.some(([, size, limit]) => size > limit) ? 1 : 0);

/** A chunk and everything it imports statically. */
function closure(key, seen = new Set()) {
  if (!manifest[key]) throw new Error(`budget: ${key} is not in the build`);
  if (seen.has(key)) return seen;
  seen.add(key);
  for (const imported of manifest[key].imports ?? []) closure(imported, seen);
  return seen;
}

/** Reads what the build says about its chunks, and takes it away: it is not for visitors. */
function takeManifest() {
  const folder = join(OUT, '.vite');
  const read = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
  rmSync(folder, { recursive: true });
  return read;
}
