import { Link } from '@tanstack/react-router';
import type { Finding } from '@/api/operation';
import { useReader } from '@/fields/kind';

const ADVICE = ['database', 'disk', 'queue', 'search', 'encryption', 'audit', 'backup'] as const;
const PAGES = {
  queue: '/settings/jobs',
  search: '/settings/jobs',
  encryption: '/settings/encryption',
  audit: '/settings/audit',
} as const;

/** What to do about something that is not well, with the page where it is done. */
export function HealthAdvice({ finding: { name } }: { readonly finding: Finding }) {
  const { t } = useReader();
  const known = ADVICE.find((it) => it === name);
  if (!known) return null;
  const page = known in PAGES ? (known as keyof typeof PAGES) : undefined;
  return (
    <p className="mt-1 max-w-2xl">
      {t(`operation.todo.${known}`)}
      {page && (
        <>
          {' '}
          <Link to={PAGES[page]} className="text-brand-2 underline">
            {t(`operation.go.${page}`)}
          </Link>
        </>
      )}
    </p>
  );
}
