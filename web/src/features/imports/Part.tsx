import type { ReactNode } from 'react';

/** A step of an import, with its heading. */
export const Part = ({ title, children }: { readonly title: string; readonly children: ReactNode }) => (
  <section aria-label={title} className="flex flex-col gap-3">
    <h2 className="weight-strong">{title}</h2>
    {children}
  </section>
);
