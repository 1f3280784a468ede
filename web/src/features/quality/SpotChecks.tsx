import { Dices } from 'lucide-react';
import { useState } from 'react';
import { spotChecks } from '@/api/spotChecks';
import type { ObjectType } from '@/api/types';
import { Button } from '@/design/Button';
import { Empty } from '@/design/Empty';
import { Select } from '@/design/Select';
import { formatLogged, formatNumber } from '@/fields/format';
import { useReader } from '@/fields/kind';
import { Awaited } from '@/records/Awaited';
import { SpotCheckView } from './SpotCheckView';
import { useSpotChecks, useSpotWork } from './useSpotChecks';

const SIZES = [20, 50, 100, 200, 500];

/** The spot checks of an object: the one that is gone through, and those before it. */
export function SpotChecks({ object }: { readonly object: ObjectType }) {
  const { t, language, timeZone } = useReader();
  const found = useSpotChecks(object.name);
  const [chosen, setChosen] = useState<string>();
  if (!found.data) return <Awaited title={t('quality.failed')} query={found} />;
  const { data } = found;
  const shown = data.items.find(({ id }) => id === chosen) ?? data.items[0];
  if (!shown) {
    return (
      <Empty
        icon={<Dices />}
        title={t('quality.spot.none')}
        detail={t('quality.spot.noneDetail')}
        action={<Draw object={object} onDrawn={setChosen} />}
      />
    );
  }
  return (
    <div className="flex max-w-4xl flex-col gap-4">
      <div className="flex flex-wrap items-center gap-3">
        <span className="w-full sm:w-72">
          <Select
            small
            label={t('quality.spot.which')}
            value={shown.id}
            choices={data.items.map(({ id, startedAt, by }) => ({
              value: id,
              label: `${formatLogged(startedAt, language, timeZone)} · ${by}`,
            }))}
            onChange={setChosen}
          />
        </span>
        <Draw object={object} onDrawn={setChosen} />
      </div>
      <SpotCheckView key={shown.id} object={object} id={shown.id} />
    </div>
  );
}

interface DrawProps {
  readonly object: ObjectType;
  readonly onDrawn: (id: string) => void;
}

function Draw({ object, onDrawn }: DrawProps) {
  const { t, language } = useReader();
  const work = useSpotWork();
  const [size, setSize] = useState(50);
  const draw = async () => onDrawn((await spotChecks.draw(object.name, size)).id);
  return (
    <div className="flex items-center gap-2">
      <span className="w-32">
        <Select
          small
          label={t('quality.spot.size')}
          value={String(size)}
          choices={SIZES.map((value) => ({
            value: String(value),
            label: t('quality.spot.records', { number: formatNumber(value, language) }),
          }))}
          onChange={(value) => setSize(Number(value))}
        />
      </span>
      <Button busy={work.isPending} onClick={() => work.mutate(draw)}>
        {t('quality.spot.draw')}
      </Button>
    </div>
  );
}
