import { describe, expect, it } from 'vitest';
import { findParts, partsOf } from './findParts';
import { type Guides, loadGuides } from './guides';
import { blocksOf, piecesOf, plain } from './markdown';
import { guideOf } from './pageGuide';

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

  it('has a guide for every page', async () => {
    const known = new Set((await loadGuides('en')).keys());
    const pages = [
      '/',
      '/o/contact',
      '/o/contact/board',
      '/o/contact/x',
      '/recycle-bin',
      ...['organisation', 'people', 'roles', 'roles/sales', 'audit', 'sso', 'encryption', 'security'].map(
        (it) => `/settings/${it}`,
      ),
      ...['health', 'jobs', 'imports'].map((it) => `/settings/${it}`),
    ];
    expect(pages.filter((page) => !known.has(guideOf(page, known)))).toEqual([]);
    expect(guideOf('/settings/audit', known)).toBe('audit');
    expect(guideOf('/nowhere', known)).toBe('getting-started');
  });

  it('is found by words, those in a heading first', async () => {
    const parts = partsOf(await loadGuides('zh-CN'));
    expect(findParts(parts, '回收站')[0]?.guide).toBe('recycle-bin');
    expect(findParts(parts, '不存在的词组合')).toEqual([]);
  });
});
