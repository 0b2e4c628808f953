// The socket: loopback alone, a port in use named, answers under way finished before the end.

import { connect } from "node:net";
import { networkInterfaces } from "node:os";
import { expect, test } from "vitest";
import { listen } from "../../src/http/server.ts";

const answer = async () => new Response("ok");

test("a port in use is named with its number", async () => {
  const first = await listen(answer, 0);
  await expect(listen(answer, first.port)).rejects.toMatchObject({
    code: "RPT_PORT_IN_USE",
    message: `port ${first.port} is in use by another program`,
  });
  await first.close(0);
});

test("no other interface of the machine is listened on", async () => {
  const server = await listen(answer, 0);
  const outer = Object.values(networkInterfaces())
    .flat()
    .find((entry) => entry && !entry.internal && entry.family === "IPv4")?.address;
  const refused = (host: string) =>
    new Promise<boolean>((resolve) => {
      const socket = connect({ host, port: server.port, timeout: 1000 });
      const end = (open: boolean) => () => {
        socket.destroy();
        resolve(!open);
      };
      socket.once("connect", end(true)).once("error", end(false)).once("timeout", end(false));
    });
  expect(await refused("127.0.0.1")).toBe(false);
  if (outer) expect(await refused(outer)).toBe(true);
  await server.close(0);
});

test("an answer under way is finished before the server is closed", async () => {
  let finish = (): void => {};
  const begun = new Promise<void>((resolve) => {
    finish = resolve;
  });
  let arrived = (): void => {};
  const asked = new Promise<void>((resolve) => {
    arrived = resolve;
  });
  const server = await listen(async () => {
    arrived();
    await begun;
    return new Response("stored");
  }, 0);
  const reply = fetch(server.url).then((response) => response.text());
  await asked;
  const closed = server.close(5000);
  finish();
  expect(await reply).toBe("stored");
  await closed;
  await expect(fetch(server.url)).rejects.toThrow();
});

test("patience ends", async () => {
  const server = await listen(() => new Promise<Response>(() => {}), 0);
  const reply = fetch(server.url).catch(() => "cut");
  await new Promise((resolve) => setTimeout(resolve, 100));
  await server.close(50);
  expect(await reply).toBe("cut");
});
