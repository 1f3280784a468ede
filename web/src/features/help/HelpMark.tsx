import { CircleHelp } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '@/design/Button';
import { useOpenHelp } from './HelpContext';
import './texts';

interface Props {
  /** The word that is explained, as it stands on the page. */
  readonly term: string;
  readonly guide: string;
  /** Words of the part that explains it; the term itself where none are given. */
  readonly about?: string;
  /** Opens the guide at its beginning: beside the title of a page. */
  readonly whole?: boolean;
}

/** A question mark beside a word of administration: opens the guide where it is explained. */
export function HelpMark({ term, guide, about = term, whole = false }: Props) {
  const { t } = useTranslation();
  const open = useOpenHelp();
  return (
    <IconButton
      label={t('help.explain', { term })}
      icon={<CircleHelp className="size-3.5" />}
      className="size-6! align-middle text-ink-3! pointer-coarse:size-10!"
      onClick={() => open(whole ? { guide } : { guide, about })}
    />
  );
}
