import { useNavigate, useSearch } from '@tanstack/react-router';

/** What the address of the list says; all of it may be left out. */
export interface Asked {
  readonly object?: string;
  readonly status?: 'open' | 'apart' | 'merged';
  readonly least?: string;
  readonly mine?: boolean;
}

/** The address is read here and not by its route, which the first list would have to know. */
export function useAsked() {
  const asked: Asked = useSearch({ strict: false });
  const navigate = useNavigate();
  const ask = (next: Asked, replace = false) =>
    void navigate({ to: '/duplicates', search: next as Record<string, never>, replace });
  return { asked, ask };
}
