import { readdirSync, readFileSync } from 'node:fs';
import { QueryClient } from '@tanstack/react-query';
import { describe, expect, it } from 'vitest';
import { makeRouter } from '@/router';
import { findParts, partsOf } from './findParts';
import { type Guides, loadGuides } from './guides';
import { blocksOf, piecesOf, plain } from './markdown';
import { guideFor, guideOf } from './pageGuide';
import { soundsLike, spell } from './pinyin';

describe('the Markdown of the guide', () => {
  it('joins what stands on several lines, without a gap between Chinese characters', () => {
    expect(blocksOf('one\ntwo\n\n程序会\n说明')).toEqual([
      { kind: 'paragraph', text: 'one two' },
      { kind: 'paragraph', text: '程序会说明' },
    ]);
  });

  it('has lists whose items go on in the next line', () => {
    expect(blocksOf('1. first\n   goes on\n2. second')).toEqual([
      { kind: 'list', ordered: true, items: ['first goes on', 'second'] },
    ]);
  });

  it('has tables, and code that is left as it is', () => {
    expect(blocksOf('| a | b |\n|---|---|\n| 1 | x \\| y |\n\n```sh\n# no heading\n```')).toEqual([
      { kind: 'table', head: ['a', 'b'], rows: [['1', 'x | y']] },
      { kind: 'code', text: '# no heading' },
    ]);
  });

  it('marks words within a line, and nothing within code', () => {
    expect(piecesOf('**Bold** and `**code**` [there](x.en.md)')).toMatchObject([
      { kind: 'bold', text: 'Bold' },
      { kind: 'plain', text: ' and ' },
      { kind: 'code', text: '**code**' },
      { kind: 'plain', text: ' ' },
      { kind: 'link', text: 'there', to: 'x.en.md' },
    ]);
    expect(plain('**a [b](c)** `d`')).toBe('a b d');
  });
});

describe('pinyin', () => {
  it('is how Chinese is read, whole or by first letters', () => {
    expect(spell('回收站 CRM')).toMatchObject({ whole: 'huishouzhancrm', initials: 'hszcrm' });
    expect(soundsLike(spell('权限管理'), 'guanli')).toBe(true);
    expect(soundsLike(spell('权限管理'), 'qxgl')).toBe(true);
    expect(soundsLike(spell('权限管理'), 'anli')).toBe(false);
  });
});

/** The folders of what is set up, looked after and kept safe. */
const ADMINISTRATION =
  /^(audit|bin|encryption|model|operation|organisation|people|rights|security|sso|start)\//;

/** Pages before somebody is signed in, which have no help beside them. */
const ENTRY: ReadonlySet<string> = new Set(['/sign-in', '/setup', '/welcome']);

describe('the guide', () => {
  const languages = ['en', 'zh-CN'] as const;

  it('has the same parts in both languages', async () => {
    const [en, zh] = await Promise.all(languages.map(loadGuides));
    expect([...(zh as Guides).keys()].sort()).toEqual([...(en as Guides).keys()].sort());
  });

  it.each(languages)('leads nowhere that is not there (%s)', async (language) => {
    const guides = await loadGuides(language);
    const suffix = language === 'en' ? '.en.md' : '.zh.md';
    const links = [...guides.values()].flatMap((text) =>
      [...text.matchAll(/\]\(([\w-]+\.\w+\.md)\)/g)].map((match) => match[1] ?? ''),
    );
    expect(links.filter((to) => !(to.endsWith(suffix) && guides.has(to.replace(suffix, ''))))).toEqual([]);
  });

  it('has a guide for every page of the program', async () => {
    const known = new Set((await loadGuides('en')).keys());
    const router = makeRouter(new QueryClient());
    const pages = Object.keys(router.routesByPath).filter((path) => !ENTRY.has(path));
    expect(pages.length).toBeGreaterThan(25);
    const guides = pages.map((page) => [page, guideFor(page.replace(/\$\w+/g, 'x'))] as const);
    expect(guides.filter(([, guide]) => guide === undefined || !known.has(guide))).toEqual([]);
    expect(guideOf('/settings/audit')).toBe('audit');
    expect(guideOf('/nowhere')).toBe('getting-started');
  });

  it('is one click away beside the title of every page of administration', () => {
    const titled = readdirSync('src/features', { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.tsx') && ADMINISTRATION.test(path))
      .map((path) => ({ path, text: readFileSync(`src/features/${path}`, 'utf8') }))
      .filter(({ text }) => text.includes('<h1'));
    expect(titled.length).toBeGreaterThan(10);
    expect(titled.filter(({ text }) => !text.includes('<HelpMark')).map(({ path }) => path)).toEqual([]);
  });

  it('is found by words, those in a heading first', async () => {
    const parts = partsOf(await loadGuides('zh-CN'));
    expect(findParts(parts, '回收站')[0]?.guide).toBe('recycle-bin');
    expect(findParts(parts, '不存在的词组合')).toEqual([]);
    expect(findParts(parts, 'huishouz')[0]?.guide).toBe('recycle-bin');
    expect(findParts(parts, 'hsz')[0]?.guide).toBe('recycle-bin');
    expect(findParts(parts, 'uishou')).toEqual([]);
  });
});
