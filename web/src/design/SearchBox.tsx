import { Search } from 'lucide-react';
import { type KeyboardEvent, type Ref, useEffect, useRef, useState } from 'react';

const TYPING_PAUSE_MS = 250;

interface Props {
  readonly label: string;
  /** What is looked for now. */
  readonly text: string;
  /** Told once the typing pauses, or at once where a key ends it. */
  readonly onText: (text: string) => void;
  readonly box?: Ref<HTMLInputElement>;
}

/** Enter goes to what was found; Escape takes back what was typed. After either the page has the keys again. */
export function SearchBox({ label, text, onText, box }: Props) {
  const [typed, setTyped] = useState(text);
  const asked = useRef(text);

  // Back and "clear" change the text without anybody typing.
  useEffect(() => {
    if (text !== asked.current) setTyped(text);
    asked.current = text;
  }, [text]);

  useEffect(() => {
    if (typed === asked.current) return;
    const timer = setTimeout(() => {
      asked.current = typed;
      onText(typed);
    }, TYPING_PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed, onText]);

  const end = (next: string) => {
    setTyped(next);
    if (next === asked.current) return;
    asked.current = next;
    onText(next);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing || (event.key !== 'Enter' && event.key !== 'Escape')) return;
    event.preventDefault();
    end(event.key === 'Enter' ? typed : '');
    event.currentTarget.blur();
  };

  return (
    <label className="flex h-7 min-w-28 flex-1 items-center gap-1.5 rounded-control border border-line-2 bg-panel px-2 focus-within:border-brand sm:w-56 sm:flex-none pointer-coarse:h-10">
      <Search aria-hidden className="size-3.5 shrink-0 text-ink-3" />
      <input
        ref={box}
        type="search"
        aria-label={label}
        placeholder={label}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={onKeyDown}
        className="w-full min-w-0 bg-transparent placeholder:text-ink-3 focus-visible:outline-none pointer-coarse:text-base"
      />
    </label>
  );
}
