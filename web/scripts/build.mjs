// Called by Maven. `npm ci` runs only when the lock changed, the build only when one of its inputs changed.
// `build.mjs check` runs lint and tests under the same rule. `--force` ignores all stamps.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, gzipSync, constants as zlib } from 'node:zlib';

const OUT = 'target/classes/META-INF/resources';
const INPUTS = [
  '../docs/guide',
  'src',
  'public',
  'scripts',
  'index.html',
  'vite.config.ts',
  'tsconfig.json',
  'biome.json',
  'openapi.json',
  'package.json',
  'package-lock.json',
];
const COMPRESSIBLE = /\.(js|css|html|svg|json)$/;
const SMALLEST_WORTH_COMPRESSING = 1024;

process.chdir(join(dirname(fileURLToPath(import.meta.url)), '..'));
const force = process.argv.includes('--force');
const checking = process.argv.includes('check');

requireNode();
install();
if (checking) {
  onlyWhenChanged('target/web.checked', () => npm('run', 'check'));
} else {
  onlyWhenChanged('target/web.inputs', build, () => existsSync(`${OUT}/index.html`));
}

function requireNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  const supported = major > 22 || (major === 22 && minor >= 12) || (major === 20 && minor >= 19);
  if (!supported) {
    console.error(`web: Node 20.19 or later, or 22.12 or later, is needed; found ${process.version}`);
    process.exit(1);
  }
}

function install() {
  const stamp = 'node_modules/.shuke-lock';
  const lock = hashOf(['package.json', 'package-lock.json']);
  if (!force && holds(stamp, lock)) return;
  npm('ci', '--no-audit', '--no-fund', '--prefer-offline');
  writeFileSync(stamp, lock);
}

function build() {
  npm('run', 'build');
  npm('run', 'sbom');
  for (const file of filesUnder(OUT)) if (COMPRESSIBLE.test(file)) compress(file);
}

function onlyWhenChanged(stamp, work, stillThere = () => true) {
  const inputs = hashOf(INPUTS.flatMap(filesUnder));
  if (!force && holds(stamp, inputs) && stillThere()) {
    console.log('web: nothing changed, skipped');
    return;
  }
  work();
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, inputs);
}

/** Compressed once here, so that the server never compresses at run time. */
function compress(file) {
  const bytes = readFileSync(file);
  if (bytes.length < SMALLEST_WORTH_COMPRESSING) return;
  writeFileSync(`${file}.gz`, gzipSync(bytes, { level: 9 }));
  const params = { [zlib.BROTLI_PARAM_QUALITY]: 11, [zlib.BROTLI_PARAM_SIZE_HINT]: bytes.length };
  writeFileSync(`${file}.br`, brotliCompressSync(bytes, { params }));
}

function npm(...args) {
  const onWindows = process.platform === 'win32';
  // npm starts through `env node`; the node that runs this script must be the one it finds.
  const PATH = dirname(process.execPath) + delimiter + process.env.PATH;
  const run = spawnSync(onWindows ? 'npm.cmd' : 'npm', args, {
    stdio: 'inherit',
    shell: onWindows,
    env: { ...process.env, CI: '1', PATH },
  });
  if (run.status !== 0) process.exit(run.status ?? 1);
}

function filesUnder(path) {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesUnder(join(path, name)));
}

function hashOf(files) {
  const hash = createHash('sha256');
  for (const file of files) hash.update(`${file}\0`).update(readFileSync(file));
  return hash.digest('hex');
}

function holds(file, text) {
  return existsSync(file) && readFileSync(file, 'utf8') === text;
}
