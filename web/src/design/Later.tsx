import { type ComponentType, lazy, type ReactNode, Suspense, useSyncExternalStore } from 'react';
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

type Load<Part> = () => Promise<{ readonly default: Part }>;

const FAILURE_SHOWN_MS = 500;

/** A part that is loaded when it is first shown. If it could not be had, it is asked for anew when it is to be shown again. */
export function later<Part extends ComponentType<never>>(load: Load<Part>): Part {
  const asked = () =>
    lazy(() =>
      (load as unknown as Load<ComponentType>)().catch((failure: unknown) => {
        // Not at once: what shows the failure must not take it for another beginning.
        setTimeout(() => {
          Now = asked();
        }, FAILURE_SHOWN_MS);
        throw failure;
      }),
    );
  let Now = asked();
  return ((props: object) => <Now {...props} />) as unknown as Part;
}

const OCCASIONS = ['pointerdown', 'keydown'];

/**
 * A part that nobody asked for: if it could not be had, say because the server is away, its place stays empty, and with the next thing
 * that somebody does it is asked for anew.
 */
export function quietly<Part extends ComponentType<never>>(load: Load<Part>): Part {
  const shown = new Set<() => void>();
  const asked = () =>
    lazy(() =>
      (load as unknown as Load<ComponentType>)().catch(() => {
        const over = new AbortController();
        const again = () => {
          over.abort();
          Now = asked();
          for (const show of shown) show();
        };
        for (const occasion of OCCASIONS) addEventListener(occasion, again, over);
        return { default: () => null };
      }),
    );
  let Now = asked();
  const onChange = (show: () => void) => {
    shown.add(show);
    return () => void shown.delete(show);
  };
  const quiet = (props: object) => {
    const Part = useSyncExternalStore(onChange, () => Now);
    return (
      <Later>
        <Part {...props} />
      </Later>
    );
  };
  return quiet as unknown as Part;
}
