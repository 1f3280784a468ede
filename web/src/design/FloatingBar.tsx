import type { ReactNode } from 'react';

interface Props {
  readonly label: string;
  readonly children: ReactNode;
}

/** What can be done with what is ticked: over the end of the list, in its middle. */
export const FloatingBar = ({ label, children }: Props) => (
  <div className="pointer-events-none relative h-0">
    <section
      aria-label={label}
      className="pointer-events-auto absolute bottom-10 left-1/2 flex w-max max-w-[calc(100%-1.5rem)] -translate-x-1/2 items-center gap-2 rounded-panel border border-line bg-raise px-3 py-1.5 shadow-pop max-md:bottom-20 max-md:gap-0 max-md:[&>button]:px-2"
    >
      {children}
    </section>
  </div>
);
