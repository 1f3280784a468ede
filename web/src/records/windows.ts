/** Windows of one browser share its session: what one of them does to it, the others hear of. */

const WHO = 'shuke.person';

/** @param person who is signed in; nobody where it is empty */
export const tellPerson = (person: string): void => tell(WHO, person);

/** Told when another window was left, or entered by somebody else. */
export const onOtherPerson = (person: string, listener: () => void): (() => void) =>
  hear(WHO, (said) => {
    if (said !== person) listener();
  });

function tell(key: string, text: string) {
  try {
    localStorage.setItem(key, text);
  } catch {
    // Then the other windows hear of it with the next thing that they ask.
  }
}

/** Browsers tell of what is stored only to the other windows. */
function hear(key: string, listener: (said: string) => void): () => void {
  const look = (event: StorageEvent) => {
    if (event.key === key && event.newValue !== null) listener(event.newValue);
  };
  window.addEventListener('storage', look);
  return () => window.removeEventListener('storage', look);
}
