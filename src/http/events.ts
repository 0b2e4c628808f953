// Answers that tell of progress: server-sent events where the client asks for them, one JSON value where it does not.
import type { Context } from "hono";
import { streamSSE } from "hono/streaming";
import { problemOf } from "./problem.ts";
import type { Env } from "./route.ts";

export type Tell = (event: "progress", data: unknown) => void;

/** Whether the client wants to hear of progress. */
export const wantsEvents = (c: Context<Env>): boolean => /\btext\/event-stream\b/.test(c.req.header("accept") ?? "");

/**
 * Runs `work`; as events: any number of `progress`, then one `result` or one `problem`. A client who leaves does not stop
 * the work: what was begun is finished and stored.
 */
// biome-ignore lint/suspicious/noExplicitAny: an answer that may be a stream of events has no JSON type.
export const answerWithProgress = async <T>(c: Context<Env>, work: (tell: Tell) => Promise<T>): Promise<any> => {
  if (!wantsEvents(c)) return c.json((await work(() => {})) as object);
  return streamSSE(c, async (stream) => {
    // Events are queued so that they leave in order, and a failed write (the client left) is let go.
    let queue: Promise<unknown> = Promise.resolve();
    const send = (event: string, data: unknown): void => {
      queue = queue.then(() => stream.writeSSE({ event, data: JSON.stringify(data) })).catch(() => {});
    };
    try {
      send("result", await work(send));
    } catch (error) {
      const problem = problemOf(error);
      if (problem.code === "RPT_INTERNAL") c.var.fail(error);
      send("problem", problem);
    }
    await queue;
  });
};
