import { useLocation, useNavigate } from '@tanstack/react-router';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { useMarks } from '@/features/session/useMarks';
import { useSchema } from '@/schema/useSchema';
import { runTour } from './running';
import { TourCard } from './TourCard';
import { markOf, type StepName, stepOf, TOURS, type TourName } from './tours';
import { useDone } from './useDone';
import { useTarget } from './useTarget';
import './texts';

/** Leads through the steps of a tour. The page stays as it is used every day; whoever has had enough leaves by Escape. */
export function Tour({ name }: { readonly name: TourName }) {
  const schema = useSchema();
  const { set } = useMarks();
  const steps = useMemo(
    () =>
      TOURS[name].filter((each: StepName) => {
        const { object } = stepOf(each);
        return object === undefined || schema.find(object) !== undefined;
      }),
    [name, schema],
  );
  const [at, setAt] = useState(0);
  const step = steps[at];
  const go = useCallback(
    (to: number) => {
      if (to < steps.length) {
        setAt(Math.max(0, to));
        return;
      }
      runTour(null);
      void set(markOf(name));
    },
    [steps.length, name, set],
  );
  if (step === undefined) return null;
  return <Step key={step} name={step} tour={name} at={at} of={steps.length} onGo={go} />;
}

interface StepProps {
  readonly name: StepName;
  readonly tour: TourName;
  readonly at: number;
  readonly of: number;
  readonly onGo: (to: number) => void;
}

function Step({ name, tour, at, of, onGo }: StepProps) {
  const { page, ...step } = stepOf(name);
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const box = useTarget(step.target);
  const next = useCallback(() => onGo(at + 1), [onGo, at]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the step begins; afterwards the page is the reader's
  useEffect(() => {
    if (!isAt(pathname, page)) void navigate({ href: page });
  }, []);
  useDone({ page, ...step }, pathname, next);
  useEffect(() => {
    const leave = (event: KeyboardEvent) => {
      const isOthers = document.querySelector('[role="dialog"],[role="menu"],[role="listbox"]') !== null;
      if (event.key === 'Escape' && !isOthers && !event.defaultPrevented) runTour(null);
    };
    window.addEventListener('keydown', leave);
    return () => window.removeEventListener('keydown', leave);
  }, []);
  return (
    <TourCard
      step={name}
      tour={tour}
      at={at}
      of={of}
      box={box}
      waits={step.done !== undefined}
      onBack={() => onGo(at - 1)}
      onNext={next}
      onLeave={() => runTour(null)}
    />
  );
}

/** The dashboards lead on to one of them. */
const isAt = (pathname: string, page: string) =>
  pathname === page || (page === '/dashboards' && pathname.startsWith('/dashboards/'));
