// The bill of materials of what the browser gets, in CycloneDX 1.6, from the lock file: what is only needed to build it is left out.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

const OUT = 'target/classes/META-INF/sbom/web.cdx.json';
const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8'));

const components = Object.entries(packages)
  .filter(([path, it]) => path.startsWith('node_modules/') && !it.dev && !it.optional && !it.link)
  .map(([path, it]) => component(path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length), it))
  .sort((a, b) => (a.purl < b.purl ? -1 : 1));

function component(name, { version, license, integrity }) {
  const purl = `pkg:npm/${name.replace('@', '%40')}@${version}`;
  return {
    type: 'library',
    'bom-ref': purl,
    name,
    version,
    purl,
    ...(license
      ? {
          licenses: [
            / (OR|AND|WITH) /.test(license) ? { expression: license } : { license: { id: license } },
          ],
        }
      : {}),
    ...(integrity ? { hashes: [hash(integrity)] } : {}),
  };
}

function hash(integrity) {
  const [algorithm, content] = integrity.split('-', 2);
  return { alg: algorithm.replace('sha', 'SHA-'), content: Buffer.from(content, 'base64').toString('hex') };
}

mkdirSync(dirname(OUT), { recursive: true });
writeFileSync(
  OUT,
  `${JSON.stringify({ bomFormat: 'CycloneDX', specVersion: '1.6', version: 1, components }, null, 1)}\n`,
);
