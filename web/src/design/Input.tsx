import clsx from 'clsx';
import { type ComponentProps, forwardRef } from 'react';

/** The frame every control shares, so that boxes in one row line up. */
export const controlFrame = clsx(
  'w-full min-w-0 rounded-control border border-line-2 bg-panel text-ink placeholder:text-ink-3',
  'aria-invalid:border-bad disabled:opacity-60 pointer-coarse:text-base',
);

export const Input = forwardRef<HTMLInputElement, ComponentProps<'input'>>(function Input(
  { className, ...rest },
  ref,
) {
  return (
    <input
      ref={ref}
      className={clsx(controlFrame, 'h-8 px-2.5 read-only:bg-hover pointer-coarse:h-10', className)}
      {...rest}
    />
  );
});

export const TextArea = forwardRef<HTMLTextAreaElement, ComponentProps<'textarea'>>(function TextArea(
  { className, rows = 4, ...rest },
  ref,
) {
  return (
    <textarea
      ref={ref}
      rows={rows}
      className={clsx(controlFrame, 'px-2.5 py-1.5 read-only:bg-hover', className)}
      {...rest}
    />
  );
});
