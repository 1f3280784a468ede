import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { adminKeys } from '@/api/adminKeys';
import { type Corrections, imports, type SampleKind } from '@/api/imports';
import { type ImportRun, operation } from '@/api/operation';
import type { ObjectType } from '@/api/types';
import { DownloadFile } from '@/features/operation/DownloadFile';
import { Progress } from '@/features/operation/Progress';
import { formatNumber } from '@/fields/format';
import { useReader } from '@/fields/kind';
import { Counts } from './Counts';
import { ProblemGrid } from './ProblemGrid';
import { Problems } from './Problems';
import { Samples } from './Samples';

interface Props {
  readonly object: ObjectType;
  readonly run: ImportRun;
  /** Given before the import begins, when rows can still be corrected. */
  readonly correcting?: {
    readonly corrections: Corrections;
    readonly onCorrections: (corrections: Corrections) => void;
  };
}

/** What becomes of the rows: how many of each, and what is wrong with the first that are not taken. */
export function Outcome({ object, run, correcting }: Props) {
  const { t, language } = useReader();
  const [shown, setShown] = useState<SampleKind | null>(null);
  if (run.state === 'running') {
    return <Progress label={run.fileName} done={run.position} total={run.counts.total} rate={run.rate} />;
  }
  return (
    <div className="flex flex-col gap-3">
      {run.detail !== null && (
        <p role="alert" className="text-bad">
          {run.detail}
        </p>
      )}
      <Counts run={run} shown={shown} onShow={setShown} />
      {shown && <Samples object={object} run={run.id} kind={shown} />}
      {(run.counts.linked ?? 0) > 0 && (
        <p className="text-ink-2">
          {t(`imports.linked.${run.dryRun ? 'will' : 'done'}`, {
            count: run.counts.linked ?? 0,
            number: formatNumber(run.counts.linked ?? 0, language),
          })}
        </p>
      )}
      {run.counts.wrong + run.counts.duplicate > 0 &&
        (correcting ? (
          <ProblemGrid object={object} run={run} {...correcting} />
        ) : (
          <Refused object={object} run={run} />
        ))}
    </div>
  );
}

/** What has become of rows that were not taken: they can be corrected in a file of their own. */
function Refused({ object, run }: Pick<Props, 'object' | 'run'>) {
  const { t } = useReader();
  const { data } = useQuery({
    queryKey: [...adminKeys.imports, run.id, 'problems'],
    queryFn: () => imports.problems(run.id),
  });
  return (
    <>
      <Problems object={object} items={data?.items ?? []} />
      <DownloadFile href={operation.wrongRows(run.id)} text={t('imports.wrongRows')} />
    </>
  );
}
