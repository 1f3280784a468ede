import clsx from 'clsx';
import { CircleAlert, CircleCheck } from 'lucide-react';
import { useEffect, useState, useSyncExternalStore } from 'react';

const READING_TIME = 4000;
const UNDO_TIME = 8000;
const MOST_AT_ONCE = 3;

interface Action {
  readonly label: string;
  readonly run: () => void;
}

interface News {
  readonly id: number;
  readonly failed: boolean;
  readonly text: string;
  readonly detail: string | undefined;
  readonly actions: readonly Action[];
}

let shown: readonly News[] = [];
let lastId = 0;
const listeners = new Set<() => void>();

function show(next: readonly News[]) {
  shown = next;
  for (const listener of listeners) listener();
}

function tell(news: Omit<News, 'id'>) {
  lastId += 1;
  show([...shown, { ...news, id: lastId }].slice(-MOST_AT_ONCE));
}

const forget = (id: number) => show(shown.filter((news) => news.id !== id));

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Short news that needs no answer, announced to screen readers. It takes no key from what one is doing. */
export const toast = {
  /** The last action is the one most people want. */
  done: (text: string, ...actions: readonly Action[]) =>
    tell({ failed: false, text, detail: undefined, actions }),
  failed: (text: string, detail?: string, ...actions: readonly Action[]) =>
    tell({ failed: true, text, detail, actions }),
};

export function Toaster({ label }: { readonly label: string }) {
  const news = useSyncExternalStore(subscribe, () => shown);
  return (
    <section
      aria-label={label}
      aria-live="polite"
      className="no-print pointer-events-none fixed inset-x-4 bottom-16 z-50 mx-auto flex max-w-sm flex-col gap-2 md:right-5 md:bottom-5 md:left-auto md:w-96"
    >
      {news.map((one) => (
        <Toast key={one.id} news={one} />
      ))}
    </section>
  );
}

function Toast({ news: { id, failed, text, detail, actions } }: { readonly news: News }) {
  const [held, setHeld] = useState(false);
  const time = actions.length > 0 || failed ? UNDO_TIME : READING_TIME;
  useEffect(() => {
    if (held) return; // nobody loses a text they are reading or a button they are about to press
    const timer = setTimeout(() => forget(id), time);
    return () => clearTimeout(timer);
  }, [held, id, time]);

  const Sign = failed ? CircleAlert : CircleCheck;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only waits while it is looked at
    <div
      role={failed ? 'alert' : 'status'}
      data-state="open"
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
      className="anim-pop pointer-events-auto flex items-center gap-2.5 rounded-card border border-line bg-raise py-2 pr-2 pl-3.5 shadow-pop"
    >
      <Sign aria-hidden className={clsx('size-4 shrink-0', failed ? 'text-bad' : 'text-ok')} />
      <div className="min-w-0 flex-1 py-0.5">
        <p className="break-words">{text}</p>
        {detail && <p className="text-xs break-words text-ink-2">{detail}</p>}
      </div>
      {actions.length > 0 && (
        <div className="flex shrink-0">
          {actions.map((action, at) => (
            <button
              key={action.label}
              type="button"
              onClick={() => {
                forget(id);
                action.run();
              }}
              className={clsx(
                'rounded-control px-2 py-1 font-medium hover:bg-hover pointer-coarse:min-h-10',
                at === actions.length - 1 ? 'text-brand' : 'text-ink-2',
              )}
            >
              {action.label}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}
