import type { ReactNode } from 'react';

interface Props {
  readonly icon?: ReactNode;
  readonly title: ReactNode;
  readonly detail?: ReactNode;
  /** The next step; there always is one. */
  readonly action?: ReactNode;
}

/** Says what is not there, why, and what to do about it. Also used for failures. */
export const Empty = ({ icon, title, detail, action }: Props) => (
  <div className="flex flex-col items-center justify-center gap-2 px-6 py-16 text-center">
    {icon && <div className="mb-1 text-ink-3 [&>svg]:size-7 [&>svg]:stroke-[1.5]">{icon}</div>}
    <p className="text-title font-semibold">{title}</p>
    {detail && <p className="max-w-sm text-ink-2">{detail}</p>}
    {action && <div className="mt-2 flex gap-2">{action}</div>}
  </div>
);
