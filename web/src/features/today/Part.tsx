import { type ReactNode, useId } from 'react';

interface Props {
  readonly title: ReactNode;
  /** Numbers that lead to the lists behind them, and what can be done about all of it. */
  readonly beside?: ReactNode;
  readonly children: ReactNode;
}

/** A part of the page, on a card of its own. */
export function Part({ title, beside, children }: Props) {
  const heading = useId();
  return (
    <section aria-labelledby={heading} className="min-w-0 rounded-card border border-line bg-panel">
      <header className="flex min-h-11 flex-wrap items-center gap-x-3 gap-y-1 px-3.5 py-1.5">
        <h2 id={heading} className="font-semibold">
          {title}
        </h2>
        <span className="flex-1" />
        {beside}
      </header>
      <div className="border-t border-line">{children}</div>
    </section>
  );
}

export const Nothing = ({ children }: { readonly children: ReactNode }) => (
  <p className="px-3.5 py-3 text-ink-2">{children}</p>
);

export const Subtitle = ({ children }: { readonly children: ReactNode }) => (
  <h3 className="px-3.5 pt-2.5 pb-1 text-xs text-ink-2">{children}</h3>
);
