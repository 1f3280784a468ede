const keyOf = (person: string) => `shuke.dashboard.${person}`;

/** The dashboard that somebody looked at last in this browser. */
export function lastSeen(person: string): string | null {
  try {
    return localStorage.getItem(keyOf(person));
  } catch {
    return null; // storage may be forbidden
  }
}

export function rememberSeen(person: string, id: string): void {
  try {
    localStorage.setItem(keyOf(person), id);
  } catch {
    // then the next visit begins with the one for the reader's work
  }
}
