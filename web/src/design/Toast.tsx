import clsx from 'clsx';
import { CircleAlert, CircleCheck } from 'lucide-react';
import { Toast as Radix } from 'radix-ui';
import { useSyncExternalStore } from 'react';

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
  readonly action: Action | undefined;
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

/** Short news that needs no answer. Announced to screen readers; F8 leads to it by keyboard. */
export const toast = {
  done: (text: string, action?: Action) => tell({ failed: false, text, detail: undefined, action }),
  failed: (text: string, detail?: string) => tell({ failed: true, text, detail, action: undefined }),
};

export function Toaster({ label }: { readonly label: string }) {
  const news = useSyncExternalStore(subscribe, () => shown);
  return (
    <Radix.Provider label={label} swipeDirection="down">
      {news.map((one) => (
        <Toast key={one.id} news={one} />
      ))}
      <Radix.Viewport
        label={label}
        className="fixed inset-x-4 bottom-16 z-50 mx-auto flex max-w-sm flex-col gap-2 outline-none md:bottom-5"
      />
    </Radix.Provider>
  );
}

function Toast({ news: { id, failed, text, detail, action } }: { readonly news: News }) {
  const Sign = failed ? CircleAlert : CircleCheck;
  return (
    <Radix.Root
      type={failed ? 'foreground' : 'background'}
      duration={action || failed ? UNDO_TIME : READING_TIME}
      onOpenChange={(open) => !open && forget(id)}
      className="anim-pop flex items-center gap-2.5 rounded-card border border-line bg-raise py-2 pr-2 pl-3.5 shadow-pop"
    >
      <Sign aria-hidden className={clsx('size-4 shrink-0', failed ? 'text-bad' : 'text-ok')} />
      <div className="min-w-0 flex-1 py-0.5">
        <Radix.Title className="break-words">{text}</Radix.Title>
        {detail && <Radix.Description className="text-xs break-words text-ink-2">{detail}</Radix.Description>}
      </div>
      {action && (
        <Radix.Action
          altText={action.label}
          onClick={action.run}
          className="shrink-0 rounded-control px-2 py-1 font-medium text-brand hover:bg-hover pointer-coarse:min-h-10"
        >
          {action.label}
        </Radix.Action>
      )}
    </Radix.Root>
  );
}
