import { Sparkles } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Finding, FindingQuery } from '@/api/cleansing';
import type { ObjectType } from '@/api/types';
import { Button } from '@/design/Button';
import { Empty } from '@/design/Empty';
import { useHotkeys } from '@/design/useHotkeys';
import { Awaited } from '@/records/Awaited';
import { FindingCard } from './FindingCard';
import { ManyBar } from './ManyBar';
import { ScanButton } from './ScanButton';
import { asProposed, useDecisions } from './useDecisions';
import { useFindings, useScan } from './useFindings';

interface Props {
  readonly object: ObjectType;
  readonly asked: FindingQuery;
}

/** The findings, one after the other, by mouse or keys. */
export function FindingList({ object, asked }: Props) {
  const { t } = useTranslation();
  const found = useFindings(object.name, asked);
  const decisions = useDecisions(object.name);
  const [place, setPlace] = useState(0);
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const findings = found.data?.pages.flatMap((page) => page.items) ?? [];
  const at = Math.min(place, findings.length - 1);
  const current = findings[at];
  const canAccept = (finding: Finding) => finding.state === 'open' && finding.suggestion !== null;
  const accept = (finding: Finding) => decisions.accept([asProposed(finding)]);
  useHotkeys({
    j: () => setPlace(Math.max(0, Math.min(at + 1, findings.length - 1))),
    k: () => setPlace(Math.max(0, at - 1)),
    a: () => current && canAccept(current) && !decisions.busy && accept(current),
    d: () => current?.state === 'open' && !decisions.busy && decisions.dismiss([current.id], null),
    u: () => {
      if (decisions.busy) return;
      if (current?.state === 'applied') decisions.undo([current.id]);
      else if (decisions.last.length > 0) decisions.undo(decisions.last);
    },
  });

  if (!found.data) return <Awaited title={t('cleansing.failed')} query={found} className="p-4" />;
  if (findings.length === 0 && !found.hasNextPage) return <Nothing object={object} asked={asked} />;
  const chosen = findings.filter(({ id }) => ticked.has(id));
  return (
    <div className="min-h-0 flex-1 overflow-y-auto p-4">
      {asked.state === 'open' && (
        <ManyBar
          object={object}
          asked={asked}
          chosen={chosen}
          decisions={decisions}
          onDone={() => setTicked(new Set())}
        />
      )}
      <p className="mb-3 hidden text-xs text-ink-3 pointer-fine:block">{t('cleansing.keys')}</p>
      <ul aria-label={t('cleansing.findings')} className="flex max-w-4xl flex-col gap-2">
        {findings.map((finding, index) => (
          <FindingCard
            key={finding.id}
            object={object}
            finding={finding}
            current={index === at}
            ticked={ticked.has(finding.id)}
            decisions={decisions}
            onPoint={() => setPlace(index)}
            onTick={(on) =>
              setTicked(new Set(on ? [...ticked, finding.id] : [...ticked].filter((id) => id !== finding.id)))
            }
          />
        ))}
      </ul>
      {found.hasNextPage && (
        <Button className="mt-3" busy={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>
          {t('cleansing.more')}
        </Button>
      )}
    </div>
  );
}

/** Says what is not there: nothing was looked for yet, or nothing is wrong. */
function Nothing({ object, asked }: Props) {
  const { t } = useTranslation();
  const { scan, known } = useScan(object.name);
  if (!known) return null;
  const isNarrow = asked.state !== 'open' || asked.kind || asked.field || asked.owner || asked.suggested;
  if (isNarrow) return <Empty icon={<Sparkles />} title={t('cleansing.noneSuch')} />;
  return scan?.state === 'done' ? (
    <Empty icon={<Sparkles />} title={t('cleansing.none')} detail={t('cleansing.noneDetail')} />
  ) : (
    <Empty
      icon={<Sparkles />}
      title={t('cleansing.never')}
      detail={t('cleansing.neverDetail')}
      action={<ScanButton object={object} primary />}
    />
  );
}
