// The app on a socket of the loopback interface, and its orderly end.
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { createAdaptorServer } from "@hono/node-server";
import { ReportedlyError } from "../errors.ts";

export interface Listening {
  readonly port: number;
  /** "http://127.0.0.1:4810" */
  readonly url: string;
  /** Stops listening and lets answers under way finish, for at most `patience` milliseconds. */
  close(patience: number): Promise<void>;
}

const LOOPBACK = "127.0.0.1";

/** Listens on 127.0.0.1 alone; port 0 takes any free one. */
export const listen = (
  fetch: (request: Request, env: never) => Response | Promise<Response>,
  port: number,
): Promise<Listening> =>
  new Promise((resolve, reject) => {
    const server = createAdaptorServer({ fetch: fetch as (request: Request) => Promise<Response> }) as Server;
    server.once("error", (error: NodeJS.ErrnoException) => {
      if (error.code !== "EADDRINUSE" && error.code !== "EACCES") return reject(error);
      const why = error.code === "EACCES" ? "may not be used by this account" : "is in use by another program";
      reject(
        new ReportedlyError(
          "RPT_PORT_IN_USE",
          `port ${port} ${why}`,
          "Choose another with PORT=4811, or stop the program that holds it.",
          { cause: error },
        ),
      );
    });
    server.listen(port, LOOPBACK, () => {
      const bound = (server.address() as AddressInfo).port;
      resolve({
        port: bound,
        url: `http://${LOOPBACK}:${bound}`,
        close: (patience) =>
          new Promise((done) => {
            const timer = setTimeout(() => server.closeAllConnections(), patience);
            server.close(() => {
              clearTimeout(timer);
              done();
            });
            server.closeIdleConnections();
          }),
      });
    });
  });
