import clsx from 'clsx';
import { ChevronDown } from 'lucide-react';
import { type ReactNode, Suspense, useState } from 'react';
import type { ComboboxList } from './ComboboxList';
import type { ControlIds } from './Field';
import { controlFrame } from './Input';
import { later } from './Later';
import { Popover } from './Popover';

let loaded: typeof ComboboxList | undefined;

/** Asked for once the first page is there, so that the list is at hand when a combobox is opened. */
export async function loadComboboxList() {
  const { ComboboxList: List } = await import('./ComboboxList');
  loaded = List;
  return { default: List };
}

const LazyList = later(loadComboboxList);

export interface ComboboxItem {
  readonly value: string;
  readonly label: string;
  readonly view?: ReactNode;
  readonly keywords?: readonly string[];
}

export interface ComboboxTexts {
  readonly search: string;
  readonly nothing: string;
  readonly loading: string;
}

interface Props extends Partial<ControlIds> {
  readonly items: readonly ComboboxItem[];
  readonly chosen: readonly string[];
  readonly onToggle: (value: string) => void;
  /** What the closed control shows. */
  readonly summary: ReactNode;
  readonly texts: ComboboxTexts;
  /** Stays open after a choice. */
  readonly many?: boolean;
  readonly loading?: boolean;
  /** Given when the items come from elsewhere; they are then not filtered here. */
  readonly onSearch?: (text: string) => void;
  /** Given when a typed text that is not among the items may be chosen. */
  readonly onCreate?: { readonly label: (text: string) => string; readonly create: (text: string) => void };
  readonly autoFocus?: boolean;
  readonly label?: string;
}

/** Choose by typing, one or many. Arrows move, Enter chooses, Esc closes. */
export function Combobox(props: Props) {
  const {
    items,
    chosen,
    onToggle,
    summary,
    texts,
    many = false,
    loading = false,
    onSearch,
    onCreate,
  } = props;
  const { autoFocus, label, id, 'aria-describedby': describedBy, 'aria-invalid': invalid } = props;
  const [open, setOpen] = useState(false);
  const [text, setText] = useState('');

  const search = (next: string) => {
    setText(next);
    onSearch?.(next);
  };
  const change = (next: boolean) => {
    setOpen(next);
    if (!next) search('');
  };
  const pick = (act: () => void) => {
    act();
    if (many) search('');
    else change(false);
  };

  // What is there already takes the keys of whoever types on at once; a lazy part always comes a moment later.
  const List = loaded ?? LazyList;
  const trigger = (
    <button
      type="button"
      id={id}
      aria-label={label}
      aria-describedby={describedBy}
      aria-invalid={invalid}
      // As a combobox its content is read aloud as its value, beside the name that its label gives it.
      role="combobox"
      aria-expanded={open}
      // biome-ignore lint/a11y/noAutofocus: set only when the person has just asked to edit this very value
      autoFocus={autoFocus}
      className={clsx(
        controlFrame,
        'inline-flex min-h-8 items-center justify-between gap-1.5 px-2.5 py-0.5 text-left pointer-coarse:min-h-10',
      )}
    >
      <span className="flex min-w-0 flex-1 flex-wrap gap-1">{summary}</span>
      <ChevronDown aria-hidden className="size-3.5 shrink-0 text-ink-3" />
    </button>
  );

  return (
    <Popover
      open={open}
      onOpenChange={change}
      trigger={trigger}
      className="w-72"
      label={label ?? texts.search}
    >
      <Suspense fallback={<div className="h-9" />}>
        <List
          items={items}
          chosen={chosen}
          texts={texts}
          loading={loading}
          filtered={onSearch === undefined}
          text={text}
          onText={search}
          onPick={(value) => pick(() => onToggle(value))}
          {...(onCreate
            ? { onCreate: { label: onCreate.label, create: (next) => pick(() => onCreate.create(next)) } }
            : {})}
        />
      </Suspense>
    </Popover>
  );
}
