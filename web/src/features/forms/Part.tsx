import type { ReactNode } from 'react';

interface Props {
  readonly title: string;
  readonly about?: string;
  readonly children: ReactNode;
}

/** A part of what is said of a form. */
export function Part({ title, about, children }: Props) {
  return (
    <section aria-label={title} className="flex min-w-0 flex-col gap-3">
      <div>
        <h2 className="weight-strong">{title}</h2>
        {about && <p className="text-xs text-ink-3">{about}</p>}
      </div>
      {children}
    </section>
  );
}
