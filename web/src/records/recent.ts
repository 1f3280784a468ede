/** The records that somebody has opened last in this browser: objects and ids, and nothing of what they say. */

export interface Visited {
  readonly object: string;
  readonly id: string;
}

const MOST = 8;
const keyOf = (person: string) => `shuke.recent.${person}`;

/** The latest first. */
export function recentOf(person: string): readonly Visited[] {
  try {
    const kept = localStorage.getItem(keyOf(person)) ?? '';
    return kept.split(' ').flatMap((one) => {
      const [object, id] = one.split(':');
      return object && id ? [{ object, id }] : [];
    });
  } catch {
    return [];
  }
}

export function noteVisit(person: string, { object, id }: Visited): void {
  const others = recentOf(person).filter((one) => one.id !== id);
  const kept = [{ object, id }, ...others].slice(0, MOST).map((one) => `${one.object}:${one.id}`);
  try {
    localStorage.setItem(keyOf(person), kept.join(' '));
  } catch {
    // Storage may be full or forbidden; then nothing is recent.
  }
}

/** When she signs out. */
export function forgetRecent(person: string): void {
  try {
    localStorage.removeItem(keyOf(person));
  } catch {
    // Then there is nothing to forget either.
  }
}
