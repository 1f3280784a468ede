import { Link } from '@tanstack/react-router';
import { Copy, Gauge, Sparkles, Waypoints } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useMay } from '@/features/session/useMay';
import { StepsLink } from '@/features/start/StepsLink';
import '@/features/cleansing/texts';
import '@/features/duplicates/texts';
import '@/features/quality/texts';
import '@/features/sources/texts';
import { wayLook } from './wayLook';

interface Props {
  /** Told when a way to somewhere else was taken. */
  readonly onLeave?: () => void;
}

/** Ways that nobody takes in the first seconds. */
export const LaterLinks = ({ onLeave }: Props) => (
  <>
    <StepsLink />
    <QualityLinks {...(onLeave ? { onLeave } : {})} />
  </>
);

function QualityLinks({ onLeave }: Props) {
  const { t } = useTranslation();
  if (!useMay('quality')) return null;
  return (
    <>
      <Link to="/quality" onClick={onLeave} {...wayLook}>
        <Gauge aria-hidden className="size-4 shrink-0" />
        <span className="truncate">{t('quality.title')}</span>
      </Link>
      <Link to="/duplicates" onClick={onLeave} {...wayLook}>
        <Copy aria-hidden className="size-4 shrink-0" />
        <span className="truncate">{t('duplicates.title')}</span>
      </Link>
      <Link to="/cleansing" onClick={onLeave} {...wayLook}>
        <Sparkles aria-hidden className="size-4 shrink-0" />
        <span className="truncate">{t('cleansing.title')}</span>
      </Link>
      <Link to="/sources" onClick={onLeave} {...wayLook}>
        <Waypoints aria-hidden className="size-4 shrink-0" />
        <span className="truncate">{t('sources.title')}</span>
      </Link>
    </>
  );
}
