import clsx from 'clsx';
import { type ComponentProps, forwardRef, type ReactNode } from 'react';
import { Spinner } from './Spinner';

type Look = 'primary' | 'plain' | 'ghost' | 'danger';

const looks: Record<Look, string> = {
  primary: 'bg-brand text-on-brand border-transparent hover:bg-brand-2',
  plain: 'bg-panel text-ink border-line-2 hover:bg-hover',
  ghost: 'bg-transparent text-ink-2 border-transparent hover:bg-hover hover:text-ink',
  danger: 'bg-bad-soft text-bad border-transparent hover:brightness-95 dark:hover:brightness-110',
};

export interface ButtonProps extends ComponentProps<'button'> {
  readonly look?: Look;
  readonly icon?: ReactNode;
  readonly busy?: boolean;
}

export const Button = forwardRef<HTMLButtonElement, ButtonProps>(function Button(
  { look = 'plain', icon, busy = false, className, children, disabled, type = 'button', ...rest },
  ref,
) {
  return (
    <button
      ref={ref}
      type={type}
      disabled={disabled || busy}
      aria-busy={busy || undefined}
      className={clsx(
        'inline-flex h-7 shrink-0 items-center justify-center gap-1.5 rounded-control border px-2.5 font-medium whitespace-nowrap',
        'transition-colors disabled:cursor-not-allowed disabled:opacity-60 pointer-coarse:h-10 pointer-coarse:px-3.5',
        looks[look],
        className,
      )}
      {...rest}
    >
      {busy ? <Spinner /> : icon}
      {children}
    </button>
  );
});

export interface IconButtonProps extends Omit<ComponentProps<'button'>, 'children'> {
  /** What it does; read aloud and shown as a hint. */
  readonly label: string;
  readonly icon: ReactNode;
}

export const IconButton = forwardRef<HTMLButtonElement, IconButtonProps>(function IconButton(
  { label, icon, className, type = 'button', ...rest },
  ref,
) {
  return (
    <button
      ref={ref}
      type={type}
      aria-label={label}
      title={label}
      className={clsx(
        'inline-flex size-7 shrink-0 items-center justify-center rounded-control text-ink-2 transition-colors',
        'hover:bg-hover hover:text-ink disabled:cursor-not-allowed disabled:opacity-60 pointer-coarse:size-10',
        className,
      )}
      {...rest}
    >
      {icon}
    </button>
  );
});
