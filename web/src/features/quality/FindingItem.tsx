import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { type Finding, inspectionKeys, inspections } from '@/api/inspections';
import type { ObjectType } from '@/api/types';
import { Button } from '@/design/Button';
import { Spinner } from '@/design/Spinner';
import { toast } from '@/design/Toast';
import { formatNumber } from '@/fields/format';
import { useReader } from '@/fields/kind';
import { nameOf } from '@/records/useRecord';
import { fieldOf, textOf } from '@/schema/schema';
import { useSchema } from '@/schema/useSchema';
import { useInspect } from './useInspections';

interface Props {
  readonly inspection: string;
  readonly finding: Finding;
}

/** What is wrong in one field or object: the records, and the repair where there is one. */
export function FindingItem({ inspection, finding }: Props) {
  const { t, language } = useReader();
  const object = useSchema().find(finding.object);
  const inspect = useInspect();
  const [open, setOpen] = useState(false);
  if (!object) return null;
  const field = finding.field === null ? undefined : fieldOf(object, finding.field);
  const place = [textOf(object.plural, language), field && textOf(field.label, language)]
    .filter(Boolean)
    .join(' · ');
  const repair = async () => {
    await inspections.repair(inspection, finding.place);
    toast.done(t('quality.repairStarted'));
  };
  return (
    <li>
      <div className="flex flex-wrap items-center gap-2">
        <span className="min-w-0">{place}</span>
        <button
          type="button"
          aria-expanded={open}
          onClick={() => setOpen(!open)}
          className="tnum text-brand hover:underline"
        >
          {t('quality.wrong', { number: formatNumber(finding.wrong, language), count: finding.wrong })}
        </button>
        {finding.repairable && (
          <Button busy={inspect.isPending} onClick={() => inspect.mutate(repair)}>
            {t('quality.repair')}
          </Button>
        )}
        {finding.repairedAt && <span className="text-xs text-ink-3">{t('quality.repairing')}</span>}
      </div>
      {open && <Records object={object} inspection={inspection} place={finding.place} />}
    </li>
  );
}

interface RecordsProps {
  readonly object: ObjectType;
  readonly inspection: string;
  readonly place: number;
}

function Records({ object, inspection, place }: RecordsProps) {
  const { t } = useReader();
  const { data } = useQuery({
    queryKey: inspectionKeys.records(inspection, place),
    queryFn: ({ signal }) => inspections.records(inspection, place, signal),
  });
  if (!data) return <Spinner />;
  if (data.items.length === 0) return <p className="text-xs text-ink-3">{t('quality.noneSeen')}</p>;
  return (
    <ul className="mt-1 ml-3 flex flex-col gap-0.5">
      {data.items.map((row) => (
        <li key={row.id}>
          <Link
            to="/o/$object/$id"
            params={{ object: object.name, id: row.id }}
            className="hover:text-brand hover:underline"
          >
            {nameOf(object, row)}
          </Link>
        </li>
      ))}
    </ul>
  );
}
