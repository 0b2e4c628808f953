// Work on a stream with a few items in hand at once; results come out in the order the items came in.

export type Outcome<Item, Result> =
  | { readonly item: Item; readonly result: Result }
  | { readonly item: Item; readonly error: unknown };

/**
 * At most `inHand` items are begun and not yet given out, so memory stays bounded however long the stream is. A result
 * that is ready is given out at once, also while the stream is silent: a program may wait for it before it goes on.
 */
export async function* inOrder<Item, Result>(
  items: AsyncIterable<Item>,
  inHand: number,
  work: (item: Item) => Promise<Result>,
): AsyncGenerator<Outcome<Item, Result>> {
  const source = items[Symbol.asyncIterator]();
  const begun: Promise<Outcome<Item, Result>>[] = [];
  let coming: Promise<IteratorResult<Item>> | null = null;
  let open = true;
  try {
    while (open || begun.length > 0) {
      if (open && begun.length < inHand) coming ??= source.next();
      const first = begun[0];
      const arrived = await Promise.race([
        ...(first ? [first.then((outcome) => ({ outcome }))] : []),
        ...(coming ? [coming.then((step) => ({ step }))] : []),
      ]);
      if ("outcome" in arrived) {
        begun.shift();
        yield arrived.outcome;
        continue;
      }
      coming = null;
      if (arrived.step.done) open = false;
      else {
        const item = arrived.step.value;
        begun.push(
          work(item).then(
            (result) => ({ item, result }),
            (error: unknown) => ({ item, error }),
          ),
        );
      }
    }
  } finally {
    await source.return?.();
  }
}
