import { type ComponentType, type ReactNode, Suspense } from 'react';
import { Boundary } from './Boundary';

interface Props {
  readonly children: ReactNode;
  /** Stands there meanwhile. */
  readonly meanwhile?: ReactNode;
}

/** A part that is loaded behind the page: until it is there, and where it cannot be had, the page goes on without it. */
export function Later({ children, meanwhile = null }: Props) {
  return (
    <Boundary fallback={() => meanwhile}>
      <Suspense fallback={meanwhile}>{children}</Suspense>
    </Boundary>
  );
}

/** Stands in for a part of the shell that could not be loaded, say because the server is away: no error, for nothing that was asked for failed. */
export const nothingInstead = (): { readonly default: ComponentType } => ({ default: () => null });
