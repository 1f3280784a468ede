import { FileSpreadsheet } from 'lucide-react';
import { Empty } from '@/design/Empty';
import { useReader } from '@/fields/kind';
import { Asked } from './Asked';
import { ImportItem } from './ImportItem';
import { useImports } from './useOperation';

/** Every import one may know of, the latest first. */
export function ImportsScreen() {
  const { t } = useReader();
  return (
    <Asked query={useImports()}>
      {({ items }) =>
        items.length === 0 ? (
          <Empty
            icon={<FileSpreadsheet />}
            title={t('operation.noImports')}
            detail={t('operation.noImportsDetail')}
            action={
              <code className="rounded-control bg-mute-soft px-2 py-1 text-xs break-all">
                ./shuke import contacts.csv --object contact --dry-run
              </code>
            }
          />
        ) : (
          <ul className="divide-y divide-line" aria-label={t('operation.part.imports')}>
            {items.map((run) => (
              <ImportItem key={run.id} run={run} />
            ))}
          </ul>
        )
      }
    </Asked>
  );
}
