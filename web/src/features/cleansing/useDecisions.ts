import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Choice, cleansing, type Finding, type FindingQuery, type Order } from '@/api/cleansing';
import { toast } from '@/design/Toast';
import { outcomeOf, useDecide } from './useFindings';

/** How often an order under way is looked at, in milliseconds. */
const LOOK = 1_000;

const wait = () => new Promise((resolve) => setTimeout(resolve, LOOK));

/** What can be decided about findings; everything that was done says so and can be taken back where it was told. */
export function useDecisions(object: string) {
  const { t } = useTranslation();
  const decide = useDecide();
  const [order, setOrder] = useState<Order | null>(null);
  const [last, setLast] = useState<readonly string[]>([]);

  const tellRefused = (problem: string | undefined) => {
    if (problem !== undefined) toast.failed(t('cleansing.notDone'), problem);
  };
  /** Whether all of it was done; what was not has been told. */
  const settled = (work: () => Promise<boolean>): Promise<boolean> =>
    decide.mutateAsync(work).then(
      (done) => done === true,
      () => false,
    );
  const undo = (findings: readonly string[]) =>
    decide.mutate(async () => {
      const { done, problem } = outcomeOf((await cleansing.undo(findings)).results);
      setLast([]);
      if (done.length > 0) toast.done(t('cleansing.putBack', { count: done.length }));
      tellRefused(problem);
    });
  const accept = (choices: readonly Choice[]) =>
    settled(async () => {
      const { done, problem } = outcomeOf((await cleansing.accept(choices)).results);
      if (done.length > 0) {
        setLast(done);
        toast.done(t('cleansing.accepted', { count: done.length }), {
          label: t('common.undo'),
          run: () => undo(done),
        });
      }
      tellRefused(problem);
      return done.length === choices.length;
    });
  const reopen = (findings: readonly string[]) =>
    decide.mutate(async () => tellRefused(outcomeOf((await cleansing.reopen(findings)).results).problem));
  const dismiss = (findings: readonly string[], reason: string | null) =>
    settled(async () => {
      const { done, problem } = outcomeOf((await cleansing.dismiss(findings, reason)).results);
      if (done.length > 0)
        toast.done(t('cleansing.dismissed', { count: done.length }), {
          label: t('common.undo'),
          run: () => reopen(done),
        });
      tellRefused(problem);
      return done.length === findings.length;
    });
  const follow = async (begun: Order) => {
    let now = begun;
    setOrder(now);
    while (now.state === 'running' || now.state === 'undoing') {
      await wait();
      now = await cleansing.readOrder(now.id);
      setOrder(now);
    }
    setOrder(null);
    return now;
  };
  const undoAll = (id: string) =>
    decide.mutate(async () => {
      const { done } = await follow(await cleansing.undoOrder(id));
      toast.done(t('cleansing.putBack', { count: done }));
    });
  const acceptAll = (asked: FindingQuery) =>
    decide.mutate(async () => {
      const { id, done, refused } = await follow(await cleansing.order(object, asked));
      const undoing = { label: t('common.undo'), run: () => undoAll(id) };
      toast.done(t('cleansing.accepted', { count: done }), ...(done > 0 ? [undoing] : []));
      if (refused > 0) toast.failed(t('cleansing.leftOver', { count: refused }));
    });
  return { busy: decide.isPending, order, last, accept, dismiss, reopen, undo, acceptAll };
}

/** As it was seen, and as proposed. */
export const asProposed = ({ id, version }: Finding): Choice => ({ id, version });
