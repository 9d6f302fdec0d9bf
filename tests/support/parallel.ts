/** Does the work of all items, two at a time. When it ends, no work is still running, even if one item failed. */
export async function inTwos<T>(items: readonly T[], work: (item: T) => Promise<unknown>): Promise<void> {
  const waiting = [...items];
  const worker = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) await work(next);
  };
  const failed = (await Promise.allSettled([worker(), worker()])).find(({ status }) => status === 'rejected');
  if (failed?.status === 'rejected') throw failed.reason;
}
