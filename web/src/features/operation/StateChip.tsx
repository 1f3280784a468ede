import { useTranslation } from 'react-i18next';
import type { WorkState } from '@/api/operation';
import { Chip, type Tone } from '@/design/Chip';

const TONES: Readonly<Record<WorkState, Tone>> = {
  waiting: 'mute',
  running: 'info',
  paused: 'warn',
  done: 'ok',
  failed: 'bad',
  stopped: 'mute',
};

export function StateChip({ state }: { readonly state: WorkState }) {
  const { t } = useTranslation();
  return (
    <Chip tone={TONES[state]} dot>
      {t(`operation.state.${state}`)}
    </Chip>
  );
}
