import type { Guides } from './guides';
import { type Block, blocksOf, plain } from './markdown';
import { type Spelling, soundsLike, spell } from './pinyin';

/** A part of a guide: a heading and what stands below it. */
export interface Part {
  readonly guide: string;
  readonly title: string;
  readonly heading: string;
  readonly text: string;
}

export interface Found extends Part {
  readonly excerpt: string;
}

const AROUND = 60;
const MOST = 20;

const textOf = (block: Block): string => {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return plain(block.text);
    case 'code':
      return block.text;
    case 'list':
      return block.items.map(plain).join(' ');
    case 'table':
      return [block.head, ...block.rows].map((row) => row.map(plain).join(' ')).join(' ');
  }
};

export function partsOf(guides: Guides): readonly Part[] {
  return [...guides].flatMap(([guide, text]) => {
    const blocks = blocksOf(text);
    const title = titleOf(blocks);
    const parts: { heading: string; texts: string[] }[] = [{ heading: title, texts: [] }];
    for (const block of blocks) {
      if (block.kind === 'heading' && block.level > 1) parts.push({ heading: plain(block.text), texts: [] });
      else if (block.kind !== 'heading') parts.at(-1)?.texts.push(textOf(block));
    }
    return parts.map(({ heading, texts }) => ({ guide, title, heading, text: texts.join(' ') }));
  });
}

export const titleOf = (blocks: readonly Block[]): string => {
  const first = blocks.find((block) => block.kind === 'heading');
  return first ? textOf(first) : '';
};

/** Letters, at least two: what may be pinyin. */
const SOUND = /^[a-z]{2,}$/;
/** So few letters are initials of something in almost every text. */
const SOUND_IN_TEXT = 5;

/** The parts that have all words, those with the words in a heading first. Chinese is found by pinyin, headings by initials too. */
export function findParts(parts: readonly Part[], typed: string): readonly Found[] {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  const weight = ({ title, heading, text }: Part) => {
    const [inTitle, inHeading, inText] = [title, heading, text].map((it) => it.toLowerCase());
    let sum = 0;
    for (const word of words) {
      const sounds = (spoken: string) => SOUND.test(word) && soundsLike(spellingOf(spoken), word);
      const found =
        (inHeading?.includes(word) || sounds(heading) ? 4 : 0) +
        (inTitle?.includes(word) || sounds(title) ? 2 : 0) +
        (inText?.includes(word) || (word.length >= SOUND_IN_TEXT && sounds(text)) ? 1 : 0);
      if (found === 0) return 0;
      sum += found;
    }
    return sum;
  };
  return parts
    .map((part) => ({ part, sum: weight(part) }))
    .filter(({ sum }) => sum > 0)
    .sort((one, other) => other.sum - one.sum)
    .slice(0, MOST)
    .map(({ part }) => ({ ...part, excerpt: excerpt(part.text, words) }));
}

const spellings = new Map<string, Spelling>();

function spellingOf(text: string): Spelling {
  const known = spellings.get(text) ?? spell(text);
  spellings.set(text, known);
  return known;
}

function excerpt(text: string, words: readonly string[]): string {
  const low = text.toLowerCase();
  const at = Math.max(0, Math.min(...words.map((word) => low.indexOf(word)).filter((it) => it >= 0)));
  const from = Number.isFinite(at) ? Math.max(0, at - AROUND / 2) : 0;
  const cut = text.slice(from, from + AROUND * 2);
  return (from > 0 ? '…' : '') + cut + (from + cut.length < text.length ? '…' : '');
}
