import type { Rights } from '@/api/rights';

/** A part of a role's page. */
export interface PartProps {
  readonly rights: Rights;
  readonly onChange: (rights: Rights) => void;
  /** What a standard role used to be; given where it was changed. */
  readonly original?: Rights | undefined;
}
