// What is registered, with versions: a line that is forgotten, doubled or changed shows here and in review.
import { expect, test } from "vitest";
import { READERS } from "../src/acquire/index.ts";
import { QUANTITIES_VERSION } from "../src/annotate/quantities.ts";
import { TIMES_VERSION } from "../src/annotate/times.ts";
import { COMMANDS } from "../src/cli/commands/index.ts";
import { EXTRACTORS, REFINERS } from "../src/extract/index.ts";
import { ROUTES } from "../src/http/routes/index.ts";
import { PACKS } from "../src/lang/index.ts";
import { MIGRATIONS } from "../src/store/migrations/index.ts";

test("registry.golden.json lists all that is registered", async () => {
  const registry = {
    readers: READERS.map(({ name }) => name),
    grammars: [QUANTITIES_VERSION, TIMES_VERSION],
    extractors: EXTRACTORS.map(({ name, version }) => `${name}/${version}`),
    refiners: REFINERS.map(({ name }) => name),
    languages: PACKS.map(({ tag }) => tag),
    commands: COMMANDS.map(({ name }) => name),
    routes: ROUTES.length,
    migrations: Object.keys(MIGRATIONS),
  };
  for (const list of Object.values(registry))
    if (Array.isArray(list)) expect(new Set<string>(list).size).toBe(list.length);
  await expect(`${JSON.stringify(registry, null, 2)}\n`).toMatchFileSnapshot("registry.golden.json");
});
