import type { ReactNode } from 'react';

export const Kbd = ({ children }: { readonly children: ReactNode }) => (
  <kbd className="inline-flex h-4.5 min-w-4.5 items-center justify-center rounded border border-line-2 bg-panel px-1 font-sans text-[11px] text-ink-3">
    {children}
  </kbd>
);
