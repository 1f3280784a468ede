import { type FocusEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { Field } from '@/api/types';
import { kindOf } from '@/fields/registry';
import { useLanguage } from '@/i18n/useLanguage';
import { textOf } from '@/schema/schema';

/** Where the keys go after a value was changed. */
export type Way = 'stay' | 'down' | 'left' | 'right';

interface Props {
  readonly field: Field;
  readonly value: unknown;
  readonly onDone: (value: unknown, way: Way) => void;
  readonly onCancel: () => void;
}

/** A value being changed in its cell: Enter keeps it and goes down, Tab to the side, Esc leaves it as it was. */
export function CellEditor({ field, value, onDone, onCancel }: Props) {
  const language = useLanguage();
  const { Input } = kindOf(field);
  const [draft, setDraft] = useState(value);
  const frame = useRef<HTMLDivElement>(null);
  const over = useRef(false);
  const isChoice = isSingleChoice(field);

  useEffect(() => {
    const box = frame.current?.querySelector<HTMLElement>('[role=combobox]');
    if (box) box.click();
    else frame.current?.querySelector<HTMLInputElement>('input')?.select();
  }, []);

  const done = (next: unknown, way: Way) => {
    if (over.current) return;
    over.current = true;
    onDone(next, way);
  };
  const change = (next: unknown) => {
    setDraft(next);
    if (isChoice) done(next, 'stay');
  };
  const key = (event: KeyboardEvent) => {
    if (event.defaultPrevented) return;
    const isInside = frame.current?.contains(event.target as Node) === true;
    if (event.key === 'Escape') {
      over.current = true;
      onCancel();
    } else if (event.key === 'Tab') done(draft, event.shiftKey ? 'left' : 'right');
    else if (event.key === 'Enter' && isInside && !isOpener(event.target)) done(draft, 'down');
    else {
      event.stopPropagation();
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  };
  // A list of choices hangs elsewhere in the page: the focus going there is not leaving.
  const leave = (event: FocusEvent) => {
    const to = event.relatedTarget;
    const stays =
      to instanceof Element && (frame.current?.contains(to) || to.closest('[role=dialog],[role=listbox]'));
    if (!stays && to !== null) done(draft, 'stay');
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys of the control inside
    <div
      ref={frame}
      onKeyDown={key}
      onBlur={leave}
      onClick={(event) => event.stopPropagation()}
      onDoubleClick={(event) => event.stopPropagation()}
      className="w-full min-w-52 rounded-control bg-raise shadow-pop"
    >
      <Input field={field} label={textOf(field.label, language)} value={draft} onChange={change} autoFocus />
    </div>
  );
}

const isOpener = (target: EventTarget) =>
  target instanceof Element && target.closest('[role=combobox],[role=option],button') !== null;

function isSingleChoice(field: Field): boolean {
  return field.type === 'picklist' || (field.type === 'lookup' && !field.many);
}
