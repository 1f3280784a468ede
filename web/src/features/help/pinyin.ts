import { SYLLABLES } from './syllables';

const HAN = /\p{Script=Han}/u;
const collator = new Intl.Collator('zh-u-co-pinyin');

const starts = SYLLABLES.trim()
  .split(/\s+/)
  .map((each) => ({ first: each.charAt(0), syllable: each.slice(1) }));
const known = new Map<string, string>();

/** How a Chinese character is read most often, without its tone; another character as it is. */
function syllableOf(character: string): string {
  if (!HAN.test(character)) return character.toLowerCase();
  const found = known.get(character);
  if (found !== undefined) return found;
  let [low, high] = [0, starts.length];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (collator.compare(starts[middle]?.first ?? '', character) <= 0) low = middle;
    else high = middle;
  }
  const syllable = starts[low]?.syllable ?? '';
  known.set(character, syllable);
  return syllable;
}

/** A text as it is read: its syllables one after another, and their first letters. */
export interface Spelling {
  readonly whole: string;
  /** Where in `whole` a syllable begins. */
  readonly begins: ReadonlySet<number>;
  readonly initials: string;
}

export function spell(text: string): Spelling {
  let whole = '';
  let initials = '';
  const begins = new Set<number>();
  for (const character of text) {
    if (/\s/.test(character)) continue;
    const syllable = syllableOf(character);
    begins.add(whole.length);
    whole += syllable;
    initials += syllable.charAt(0);
  }
  return { whole, begins, initials };
}

/** Whether somebody who types these letters means it: whole syllables but for the last, or the first letters of some. */
export function soundsLike({ whole, begins, initials }: Spelling, typed: string): boolean {
  for (let at = whole.indexOf(typed); at >= 0; at = whole.indexOf(typed, at + 1)) {
    if (begins.has(at)) return true;
  }
  return initials.includes(typed);
}
