import { useEffect, useRef } from 'react';

interface Props {
  readonly label: string;
  readonly onType: (change: (typed: string) => string) => void;
  readonly onClose: () => void;
}

/** Takes the letters that are typed before what was opened is there; they would be keys of the page otherwise. The focus stays where it is. */
export function TypedAhead({ label, onType, onClose }: Props) {
  const latest = useRef({ onType, onClose });
  useEffect(() => {
    latest.current = { onType, onClose };
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
      if (event.key === 'Escape') latest.current.onClose();
      else if (event.key === 'Backspace') latest.current.onType((typed) => typed.slice(0, -1));
      else if (event.key.length === 1) latest.current.onType((typed) => typed + event.key);
      else return;
      event.preventDefault();
      event.stopImmediatePropagation();
    };
    window.addEventListener('keydown', onKey, true);
    return () => window.removeEventListener('keydown', onKey, true);
  }, []);
  return <div role="dialog" aria-busy aria-label={label} className="sr-only" />;
}
