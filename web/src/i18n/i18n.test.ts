import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';

const SOURCES = 'src';
const PLURAL = /_(zero|one|two|few|many|other)$/;

type Tree = { readonly [key: string]: string | Tree };

function flat(tree: Tree, prefix = ''): Map<string, string> {
  return new Map(
    Object.entries(tree).flatMap(([key, value]) =>
      typeof value === 'string' ? [[prefix + key, value] as const] : [...flat(value, `${prefix}${key}.`)],
    ),
  );
}

function sourcesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return sourcesIn(path);
    return /\.tsx?$/.test(entry.name) && !/\.test\./.test(entry.name) ? [readFileSync(path, 'utf8')] : [];
  });
}

/** All texts of a language, those that come with their pages too. */
function textsOf(language: string): Map<string, string> {
  const folder = join(SOURCES, 'i18n', language);
  const files = readdirSync(folder).filter((file) => file.endsWith('.json'));
  return flat(
    Object.fromEntries(
      files.map((file) => [
        basename(file, '.json'),
        JSON.parse(readFileSync(join(folder, file), 'utf8')) as Tree,
      ]),
    ),
  );
}

const english = textsOf('en');
const chinese = textsOf('zh-CN');
const bases = (texts: Map<string, string>) =>
  [...new Set([...texts.keys()].map((key) => key.replace(PLURAL, '')))].sort();

const sources = sourcesIn(SOURCES).join('\n');
const literal = new Set([...sources.matchAll(/\bt\(\s*'([\w.-]+)'/g)].map((match) => match[1] ?? ''));
const composed = [...sources.matchAll(/\bt\(\s*`([\w.-]+)\$\{/g)].map((match) => match[1] ?? '');

describe('the texts', () => {
  it('exist in both languages', () => {
    expect(bases(chinese)).toEqual(bases(english));
  });

  it('are all there for the keys the code names', () => {
    const known = new Set(bases(english));
    expect([...literal].filter((key) => !known.has(key))).toEqual([]);
    expect(composed.filter((prefix) => !bases(english).some((key) => key.startsWith(prefix)))).toEqual([]);
  });

  it('are all used', () => {
    const used = (key: string) => literal.has(key) || composed.some((prefix) => key.startsWith(prefix));
    expect(bases(english).filter((key) => !used(key))).toEqual([]);
  });

  it('leave the same gaps to be filled', () => {
    const gaps = (text: string | undefined) =>
      [...(text ?? '').matchAll(/\{\{(\w+)\}\}/g)].map((gap) => gap[1]).sort();
    for (const key of bases(english)) {
      const ours = english.get(key) ?? english.get(`${key}_other`);
      const theirs = chinese.get(key) ?? chinese.get(`${key}_other`);
      expect({ key, gaps: gaps(theirs) }).toEqual({ key, gaps: gaps(ours) });
    }
  });

  it('have every plural form their language needs', () => {
    for (const key of chinese.keys()) expect(key).not.toMatch(/_one$/);
    for (const key of [...english.keys()].filter((name) => name.endsWith('_other'))) {
      expect(english.has(key.replace(/_other$/, '_one'))).toBe(true);
    }
  });

  it('are written in their own language', () => {
    const han = /\p{Script=Han}/u;
    expect([...english.values()].filter((text) => han.test(text))).toEqual([]);
    const latinOnly = [...chinese].filter(([, text]) => !han.test(text)).map(([key]) => key);
    expect(latinOnly).toEqual([]);
  });
});
