import { useEffect, useRef } from 'react';

/** What these mean while somebody types is the text's. */
const OF_TEXTS: ReadonlySet<string> = new Set(['mod+z', 'mod+a']);

type Keys = Readonly<Record<string, (event: KeyboardEvent) => void>>;

/**
 * Keys for the whole page, for instance `{ j: down, 'mod+k': open, 'alt+ArrowUp': back }`. All but those with mod are left
 * alone while somebody types or a dialog or menu is open.
 */
export function useHotkeys(keys: Keys): void {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const mod = event.metaKey || event.ctrlKey;
      const name = mod ? `mod+${event.key.toLowerCase()}` : (event.altKey ? 'alt+' : '') + event.key;
      const act = latest.current[name];
      const leaves = !mod || OF_TEXTS.has(name);
      if (!act || (mod && event.altKey) || event.defaultPrevented || (leaves && isBusy(event.target))) return;
      event.preventDefault();
      act(event);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}

function isBusy(target: EventTarget | null): boolean {
  if (document.querySelector('[role="dialog"],[role="menu"],[role="listbox"]') !== null) return true;
  if (!(target instanceof HTMLElement)) return false;
  // Within: the list of a choice that stands open takes letters too.
  return target.isContentEditable || target.closest('input,textarea,select') !== null;
}
