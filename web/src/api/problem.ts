import type { FieldProblem, RecordRow } from './types';

interface ProblemBody {
  readonly title?: string;
  readonly detail?: string;
  readonly code?: string;
  readonly problems?: readonly FieldProblem[];
  readonly current?: RecordRow;
  readonly pending?: string;
  readonly methods?: readonly string[];
  readonly mergedInto?: { readonly id: string };
}

/** What a sign-in still needs: the secret for the next step, and the ways to take it. */
export interface Step {
  readonly pending: string;
  readonly methods: readonly string[];
}

/** An answer other than 2xx (RFC 9457). `status` is 0 when no answer came at all. */
export class ApiProblem extends Error {
  override readonly name = 'ApiProblem';

  constructor(
    readonly status: number,
    readonly code: string,
    readonly title: string,
    readonly detail: string,
    readonly problems: readonly FieldProblem[] = [],
    /** The record as somebody else left it, when the answer is `stale`. */
    readonly current: RecordRow | null = null,
    /** The next step of a sign-in, when one is asked for. */
    readonly step: Step | null = null,
    /** The record that has the place of the one asked for. */
    readonly mergedInto: string | null = null,
    /** In how many seconds it may be tried again, where the server said so. */
    readonly retryAfter: number | null = null,
  ) {
    super(detail || title || code);
  }

  get isStale(): boolean {
    return this.status === 409 && this.current !== null;
  }

  /** Whether the same may be taken a while later: nobody answers, or the server asks to wait. */
  get isPassing(): boolean {
    return this.retryAfter !== null || [0, 502, 504].includes(this.status);
  }
}

export function problemOf(status: number, body: unknown, retryAfter: number | null = null): ApiProblem {
  const it: ProblemBody = typeof body === 'object' && body !== null ? body : {};
  return new ApiProblem(
    status,
    it.code ?? `http${status}`,
    it.title ?? '',
    it.detail ?? '',
    it.problems ?? [],
    it.current ?? null,
    it.pending === undefined ? null : { pending: it.pending, methods: it.methods ?? [] },
    it.mergedInto?.id ?? null,
    retryAfter,
  );
}

export const unreachable = () => new ApiProblem(0, 'unreachable', '', '');
