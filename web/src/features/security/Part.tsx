import type { ReactNode } from 'react';
import { useId } from 'react';

interface Props {
  readonly title: string;
  readonly detail?: ReactNode;
  /** Explains the title. */
  readonly mark?: ReactNode;
  readonly action?: ReactNode;
  readonly children?: ReactNode;
}

/** One thing about signing in: what it is, how it stands with it, what can be done. */
export function Part({ title, detail, mark, action, children }: Props) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="flex flex-col gap-3 border-b border-line py-5 last:border-b-0">
      <div className="flex flex-wrap items-start justify-between gap-3">
        <div className="min-w-0">
          <div className="flex items-center gap-1">
            <h2 id={id} className="weight-strong">
              {title}
            </h2>
            {mark}
          </div>
          {detail && <p className="text-ink-2">{detail}</p>}
        </div>
        {action && <div className="flex flex-wrap gap-2">{action}</div>}
      </div>
      {children}
    </section>
  );
}
