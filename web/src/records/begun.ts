/** What somebody has begun and not finished. It stays in this browser for a week, for her alone, and goes when she signs out. */

export interface Begun {
  readonly content: unknown;
  /** When it was last touched, as an instant. */
  readonly at: string;
}

const PREFIX = 'shuke.begun.';
const KEPT_MS = 7 * 24 * 60 * 60 * 1000;

const ofPerson = (person: string) => `${PREFIX}${person}.`;

/** @param place what it belongs to, such as the answer to one comment */
export function keepBegun(person: string, place: string, content: unknown): void {
  const begun: Begun = { content, at: new Date().toISOString() };
  try {
    localStorage.setItem(ofPerson(person) + place, JSON.stringify(begun));
  } catch {
    // Storage may be full or forbidden; then it lasts as long as the page.
  }
}

export function recallBegun(person: string, place: string): Begun | undefined {
  sweep();
  try {
    return read(localStorage.getItem(ofPerson(person) + place));
  } catch {
    return undefined;
  }
}

export function forgetBegun(person: string, place: string): void {
  const wanted = ofPerson(person) + place;
  remove((key) => key === wanted);
}

/** All that a person has begun, when she signs out. */
export const forgetAllBegun = (person: string): void => remove((key) => key.startsWith(ofPerson(person)));

/** What nobody has come back to for a week, whoever began it. */
function sweep(): void {
  remove((key) => key.startsWith(PREFIX) && read(localStorage.getItem(key)) === undefined);
}

function read(text: string | null): Begun | undefined {
  const begun = text === null ? undefined : parsed(text);
  return isBegun(begun) && Date.now() - Date.parse(begun.at) < KEPT_MS ? begun : undefined;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const isBegun = (it: unknown): it is Begun =>
  typeof it === 'object' && it !== null && 'content' in it && 'at' in it && typeof it.at === 'string';

function remove(which: (key: string) => boolean): void {
  try {
    const all = Array.from({ length: localStorage.length }, (_, at) => localStorage.key(at) ?? '');
    for (const key of all.filter(which)) localStorage.removeItem(key);
  } catch {
    // Where storage is forbidden nothing was kept.
  }
}
