import { useNavigate, useSearch } from '@tanstack/react-router';
import type { FindingKind, FindingState } from '@/api/cleansing';

/** What the address of the list says; all of it may be left out. */
export interface Asked {
  readonly object?: string | undefined;
  readonly state?: FindingState | undefined;
  readonly kind?: FindingKind | undefined;
  readonly field?: string | undefined;
  readonly mine?: boolean | undefined;
  readonly suggested?: boolean | undefined;
}

/** The address is read here and not by its route, which the first list would have to know. */
export function useAsked() {
  const asked: Asked = useSearch({ strict: false });
  const navigate = useNavigate();
  const ask = (next: Asked, replace = false) =>
    void navigate({ to: '/cleansing', search: next as Record<string, never>, replace });
  return { asked, ask };
}
