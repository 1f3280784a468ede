import type { Reason } from '@/api/duplicates';
import { Chip } from '@/design/Chip';

/** So many say enough. */
const SHOWN = 4;

/** What speaks for it, the most telling first, and what against. */
export const Reasons = ({ reasons }: { readonly reasons: readonly Reason[] }) =>
  reasons.length === 0 ? null : (
    <ul className="flex min-w-0 flex-wrap gap-1">
      {reasons.slice(0, SHOWN).map((reason) => (
        <li key={reason.field + reason.text} className="max-w-full min-w-0">
          <Chip tone={reason.weight > 0 ? 'ok' : 'mute'}>{reason.text}</Chip>
        </li>
      ))}
    </ul>
  );
