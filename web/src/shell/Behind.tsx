import { ShellKeys } from '@/features/keys/ShellKeys';
import { Live } from '@/features/live/Live';
import { TourHost } from '@/features/tours/TourHost';

/** What goes on behind every page: its keys, what others do meanwhile, and a tour where somebody is on one. */
export const Behind = () => (
  <>
    <ShellKeys />
    <Live />
    <TourHost />
  </>
);
