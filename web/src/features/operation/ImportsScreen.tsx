import { useNavigate } from '@tanstack/react-router';
import { FileDown, FileSpreadsheet } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { type ImportSet, isSet } from '@/api/importSets';
import type { ImportRun } from '@/api/operation';
import { Button } from '@/design/Button';
import { Empty } from '@/design/Empty';
import { useReader } from '@/fields/kind';
import { Asked } from './Asked';
import { ExportItem } from './ExportItem';
import { ImportItem } from './ImportItem';
import { ImportSetItem } from './ImportSetItem';
import { useExports, useImports } from './useOperation';

/** Every import and export one may know of, the latest first. */
export function ImportsScreen() {
  const { t } = useReader();
  return (
    <>
      <Part title={t('operation.imported')} action={<NewImport />}>
        <Asked query={useImports()}>
          {({ items }) =>
            items.length === 0 ? (
              <Empty
                icon={<FileSpreadsheet />}
                title={t('operation.noImports')}
                detail={t('operation.noImportsDetail')}
              />
            ) : (
              <Runs runs={items} />
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

/** Dry runs, of which every import has one or two before it, are left out until somebody wants them. */
function Runs({ runs }: { readonly runs: readonly (ImportRun | ImportSet)[] }) {
  const { t } = useReader();
  const [all, setAll] = useState(false);
  const real = runs.filter(({ dryRun }) => !dryRun);
  const trials = runs.length - real.length;
  const folds = real.length > 0 && trials > 0;
  return (
    <>
      <ul className="divide-y divide-line" aria-label={t('operation.imported')}>
        {(folds && !all ? real : runs).map((run) =>
          isSet(run) ? <ImportSetItem key={run.id} set={run} /> : <ImportItem key={run.id} run={run} />,
        )}
      </ul>
      {folds && (
        <Button look="ghost" onClick={() => setAll(!all)}>
          {all ? t('operation.hideTrials') : t('operation.showTrials', { count: trials })}
        </Button>
      )}
    </>
  );
}

const NewImport = () => {
  const { t } = useReader();
  const navigate = useNavigate();
  return (
    <Button look="primary" onClick={() => void navigate({ to: '/settings/imports/new' })}>
      {t('operation.newImport')}
    </Button>
  );
};

interface PartProps {
  readonly title: string;
  readonly action?: ReactNode;
  readonly children: ReactNode;
}

const Part = ({ title, action, children }: PartProps) => (
  <section aria-label={title} className="pt-4">
    <div className="flex min-h-8 flex-wrap items-center justify-between gap-2">
      <h2 className="weight-strong">{title}</h2>
      {action}
    </div>
    {children}
  </section>
);
