import { ShellKeys } from '@/features/keys/ShellKeys';
import { InStep } from '@/features/live/InStep';
import { Live } from '@/features/live/Live';
import { Offline } from '@/features/offline/Offline';
import { TourHost } from '@/features/tours/TourHost';

/** What goes on behind every page: what waits for the server, its keys, what others do meanwhile, and a tour where somebody is on one. */
export const Behind = () => (
  <>
    <Offline />
    <ShellKeys />
    <Live />
    <InStep />
    <TourHost />
  </>
);
