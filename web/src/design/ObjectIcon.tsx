import { Box } from 'lucide-react';
import { icons } from './icons';

interface Props {
  readonly name: string;
  readonly className?: string;
}

export function ObjectIcon({ name, className = 'size-4' }: Props) {
  const Icon = icons[name] ?? Box;
  return <Icon aria-hidden className={className} />;
}
