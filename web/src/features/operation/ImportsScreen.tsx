import { FileDown, FileSpreadsheet } from 'lucide-react';
import type { ReactNode } from 'react';
import { Empty } from '@/design/Empty';
import { useReader } from '@/fields/kind';
import { Asked } from './Asked';
import { ExportItem } from './ExportItem';
import { ImportItem } from './ImportItem';
import { useExports, useImports } from './useOperation';

/** Every import and export one may know of, the latest first. */
export function ImportsScreen() {
  const { t } = useReader();
  return (
    <>
      <Part title={t('operation.imported')}>
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
              <ul className="divide-y divide-line" aria-label={t('operation.imported')}>
                {items.map((run) => (
                  <ImportItem key={run.id} run={run} />
                ))}
              </ul>
            )
          }
        </Asked>
      </Part>
      <Part title={t('operation.exported')}>
        <Asked query={useExports()}>
          {({ items }) =>
            items.length === 0 ? (
              <Empty
                icon={<FileDown />}
                title={t('operation.noExports')}
                detail={t('operation.noExportsDetail')}
              />
            ) : (
              <ul className="divide-y divide-line" aria-label={t('operation.exported')}>
                {items.map((run) => (
                  <ExportItem key={run.id} run={run} />
                ))}
              </ul>
            )
          }
        </Asked>
      </Part>
    </>
  );
}

const Part = ({ title, children }: { readonly title: string; readonly children: ReactNode }) => (
  <section aria-label={title} className="pt-4">
    <h2 className="weight-strong">{title}</h2>
    {children}
  </section>
);
