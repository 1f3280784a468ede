import { type KeyboardEvent, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { isObject, isText } from '@/fields/kind';
import { useBegun } from '@/records/useBegun';
import { type Suggestion, useSuggestions } from './useSuggestions';
import { type Asked, askedAt, type Placed, place } from './wording';

export interface Start {
  readonly text: string;
  readonly placed: readonly Placed[];
}

/** What was written and not sent. */
export interface Writing extends Start {
  /** Who is spoken to and does not see the record. */
  readonly blind: readonly { readonly shown: string; readonly name: string }[];
}

export const isWriting = (content: unknown): content is Writing =>
  isObject(content) &&
  isText(content.text) &&
  [content.placed, content.blind].every((names) => Array.isArray(names) && names.every(isObject));

/**
 * The box that one writes in: its text, what is suggested at the cursor, and whom it speaks to.
 *
 * @param kept where an unfinished text is kept
 */
export function useBox(object: string, record: string, start: Start, kept: string) {
  const box = useRef<HTMLTextAreaElement>(null);
  const { found, keep, forget } = useBegun(kept, isWriting);
  const [text, setText] = useState(found?.content.text ?? start.text);
  const [placed, setPlaced] = useState(found?.content.placed ?? start.placed);
  const [blind, setBlind] = useState(found?.content.blind ?? []);
  useEffect(() => {
    if (text !== start.text && text.trim() !== '') keep({ text, placed, blind });
    else forget();
  }, [text, placed, blind, start.text, keep, forget]);
  const [asked, setAsked] = useState<Asked | null>(null);
  const [active, setActive] = useState(0);
  const { items, isLooking } = useSuggestions(object, record, asked);
  /** Where one types on behind a name that was put in. */
  const caret = useRef<number | null>(null);
  useLayoutEffect(() => {
    // With the text itself and not a frame later: the next key may already be on its way.
    if (caret.current === null) return;
    box.current?.focus();
    box.current?.setSelectionRange(caret.current, caret.current);
    caret.current = null;
  });

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
    caret.current = before.length;
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
    /** When what was found here had been written. */
    begunAt: found?.at,
    forget,
    /** Back to how it was before anything was written. */
    clear: () => {
      setText(start.text);
      setPlaced(start.placed);
      setBlind([]);
      setAsked(null);
      forget();
    },
  };
}
