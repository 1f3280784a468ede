import clsx from 'clsx';
import { Braces, FunctionSquare, List } from 'lucide-react';
import { type KeyboardEvent, type RefObject, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ObjectType } from '@/api/types';
import type { ControlIds } from '@/design/Field';
import { TextArea } from '@/design/Input';
import { useLanguage } from '@/i18n/useLanguage';
import { useSchema } from '@/schema/useSchema';
import { type Completion, completionsAt, type FunctionName } from './completion';

interface Props extends ControlIds {
  readonly box: RefObject<HTMLTextAreaElement | null>;
  readonly object: ObjectType;
  readonly value: string;
  readonly onChange: (text: string) => void;
}

const SIGNS = { field: Braces, function: FunctionSquare, option: List } as const;

/** A text in which the names of fields, functions and options are completed; arrows choose, Enter or Tab takes, Esc closes. */
export function CompletingArea({ box, object, value, onChange, ...ids }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const schema = useSchema();
  const listId = useId();
  const [caret, setCaret] = useState<number>();
  const [active, setActive] = useState(0);
  const found = caret === undefined ? undefined : completionsAt(value, caret, object, schema, language);
  const items = found?.items ?? [];
  const open = items.length > 0;
  const chosen = Math.min(active, items.length - 1);

  const look = () => {
    setCaret(box.current?.selectionStart ?? value.length);
    setActive(0);
  };
  const take = (item: Completion) => {
    if (!found || caret === undefined) return;
    const after = value.slice(caret).replace(item.kind === 'option' ? /^'/ : /^$/, '');
    onChange(value.slice(0, found.from) + item.insert + after);
    setCaret(undefined);
    const at = found.from + item.insert.length - item.back;
    requestAnimationFrame(() => {
      box.current?.focus();
      box.current?.setSelectionRange(at, at);
    });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === ' ' && event.ctrlKey) {
      event.preventDefault();
      return look();
    }
    if (!open) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const item = items[chosen];
    if (step !== undefined) setActive((chosen + step + items.length) % items.length);
    else if ((event.key === 'Enter' || event.key === 'Tab') && item) take(item);
    else if (event.key === 'Escape') setCaret(undefined);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className="relative">
      <TextArea
        {...ids}
        ref={box}
        rows={2}
        spellCheck={false}
        autoCapitalize="off"
        aria-autocomplete="list"
        aria-controls={open ? listId : undefined}
        aria-activedescendant={open ? `${listId}-${chosen}` : undefined}
        value={value}
        onChange={(event) => {
          onChange(event.target.value);
          setCaret(event.target.selectionStart);
          setActive(0);
        }}
        onKeyDown={onKeyDown}
        onBlur={() => setCaret(undefined)}
        className="font-mono"
      />
      {open && (
        <div
          id={listId}
          role="listbox"
          aria-label={t('model.completions')}
          className="anim-pop absolute inset-x-0 top-full z-10 mt-1 max-h-52 overflow-y-auto rounded-card border border-line bg-raise p-1 shadow-pop"
        >
          {items.map((item, at) => (
            <Item
              key={`${item.kind} ${item.insert}`}
              id={`${listId}-${at}`}
              item={item}
              active={at === chosen}
              onTake={() => take(item)}
            />
          ))}
        </div>
      )}
    </div>
  );
}

interface ItemProps {
  readonly id: string;
  readonly item: Completion;
  readonly active: boolean;
  readonly onTake: () => void;
}

function Item({ id, item, active, onTake }: ItemProps) {
  const { t } = useTranslation();
  const Sign = SIGNS[item.kind];
  const words = item.kind === 'function' ? t(`model.functions.${item.label as FunctionName}`) : item.label;
  return (
    // biome-ignore lint/a11y/useFocusableInteractive lint/a11y/useKeyWithClickEvents: the text keeps the focus and has the keys
    <div
      id={id}
      ref={(row) => {
        if (active) row?.scrollIntoView?.({ block: 'nearest' });
      }}
      role="option"
      aria-selected={active}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onTake}
      className={clsx(
        'flex min-h-7 cursor-default items-center gap-2 rounded-control px-2 pointer-coarse:min-h-10',
        active && 'bg-brand-soft',
      )}
    >
      <Sign aria-hidden className="size-3.5 shrink-0 text-ink-3" />
      <code className="shrink-0 text-xs">{item.insert}</code>
      <span className="min-w-0 truncate text-ink-3">{words}</span>
    </div>
  );
}
