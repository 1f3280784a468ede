import clsx from 'clsx';

/** Holds the place of a text that is on its way. */
export const Skeleton = ({ className }: { readonly className?: string }) => (
  <span aria-hidden className={clsx('skeleton inline-block h-2.5', className)} />
);
