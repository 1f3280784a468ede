import { type KeyboardEvent, useRef, useState } from 'react';
import { type Suggestion, useSuggestions } from './useSuggestions';
import { type Asked, askedAt, type Placed, place } from './wording';

export interface Start {
  readonly text: string;
  readonly placed: readonly Placed[];
}

/** The box that one writes in: its text, what is suggested at the cursor, and whom it speaks to. */
export function useBox(object: string, record: string, start: Start) {
  const box = useRef<HTMLTextAreaElement>(null);
  const [text, setText] = useState(start.text);
  const [placed, setPlaced] = useState(start.placed);
  const [blind, setBlind] = useState<readonly { readonly shown: string; readonly name: string }[]>([]);
  const [asked, setAsked] = useState<Asked | null>(null);
  const [active, setActive] = useState(0);
  const { items, isLooking } = useSuggestions(object, record, asked);

  const look = () => {
    const { value = '', selectionStart = 0 } = box.current ?? {};
    const next = askedAt(value, selectionStart);
    if (next?.typed !== asked?.typed || next?.from !== asked?.from) setActive(0);
    setAsked(next);
  };
  const pick = (item: Suggestion) => {
    if (!asked || !box.current) return;
    const one = place(item.object, item.id, item.label, placed);
    const end = box.current.selectionStart;
    const before = `${text.slice(0, asked.from)}${one.shown} `;
    setText(before + text.slice(end));
    if (!placed.includes(one)) setPlaced([...placed, one]);
    if (!item.sees && !blind.some(({ shown }) => shown === one.shown)) {
      setBlind([...blind, { shown: one.shown, name: item.label }]);
    }
    setAsked(null);
    requestAnimationFrame(() => box.current?.setSelectionRange(before.length, before.length));
  };

  /** True when the key was one for the suggestions. */
  const onKey = (event: KeyboardEvent<HTMLTextAreaElement>): boolean => {
    if (!asked || event.nativeEvent.isComposing) return false;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const chosen = items[active];
    if (step !== undefined && items.length > 0) setActive((active + step + items.length) % items.length);
    else if ((event.key === 'Enter' || event.key === 'Tab') && chosen && !event.metaKey && !event.ctrlKey)
      pick(chosen);
    else if (event.key === 'Escape') setAsked(null);
    else return false;
    event.preventDefault();
    event.stopPropagation();
    return true;
  };
  return {
    box,
    text,
    placed,
    asked,
    active,
    items,
    isLooking,
    /** Who is spoken to and does not see the record. */
    blind: blind.filter(({ shown }) => text.includes(shown)),
    write: (next: string) => {
      setText(next);
      look();
    },
    look,
    leave: () => setAsked(null),
    pick,
    onKey,
    clear: () => {
      setText('');
      setPlaced([]);
      setBlind([]);
      setAsked(null);
    },
  };
}
