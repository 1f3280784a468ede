import { Skeleton } from '@/design/Skeleton';
import { Failed } from './Failed';

interface Props {
  /** What is told where it cannot be had. */
  readonly title: string;
  readonly query: { readonly error: unknown; readonly refetch: () => unknown };
  readonly className?: string;
}

const WIDTHS = ['w-1/3', 'w-2/3', 'w-1/2', 'w-3/5'];

/** Stands where something is to be that was asked for: it is still to come, or the server did not give it. */
export function Awaited({ title, query: { error, refetch }, className = '' }: Props) {
  if (error) return <Failed title={title} failure={error} onRetry={() => void refetch()} />;
  return (
    <div aria-busy className={`flex max-w-4xl flex-col gap-4 ${className}`}>
      {WIDTHS.map((width) => (
        <Skeleton key={width} className={width} />
      ))}
    </div>
  );
}
