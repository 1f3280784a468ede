import { ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';

interface Props {
  readonly title: string;
  /** The page that this one belongs to. */
  readonly above?: { readonly title: string; readonly onOpen: () => void } | undefined;
  /** What can be done with all that the page shows. */
  readonly children?: ReactNode;
}

/** The head of a page: where one is, and what can be done there. On a narrow screen what can be done stands below. */
export const PageHeader = ({ title, above, children }: Props) => (
  <header className="flex min-h-12 shrink-0 flex-wrap items-center gap-x-1.5 gap-y-2 border-b border-line px-4 py-2">
    {above && (
      <>
        <button
          type="button"
          onClick={above.onOpen}
          className="shrink-0 text-ink-2 hover:text-ink hover:underline pointer-coarse:min-h-10"
        >
          {above.title}
        </button>
        <ChevronRight aria-hidden className="size-3.5 shrink-0 text-ink-3" />
      </>
    )}
    <h1 className="min-w-40 flex-1 truncate text-title font-semibold sm:min-w-0">{title}</h1>
    {children && <div className="flex min-w-0 flex-wrap items-center gap-1.5">{children}</div>}
  </header>
);
