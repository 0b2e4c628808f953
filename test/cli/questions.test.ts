// ask, question, compare, judge, rebuild and import over a running server's API: what is printed, and how they fail.
import { afterEach, expect, test } from "vitest";
import { remoteWorkspace } from "../../src/cli/remote.ts";
import { questionText } from "../../src/cli/terminal/question.ts";
import { styleFor } from "../../src/cli/terminal/style.ts";
import { createApp } from "../../src/http/app.ts";
import { listen } from "../../src/http/server.ts";
import { readMapping } from "../../src/pipeline/series/mapping.ts";
import { fakeLedger } from "../http/fake-ledger.ts";
import { QUESTION } from "../http/fake-questions.ts";

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

const served = async () => {
  const fake = fakeLedger();
  let port = 0;
  const app = createApp({
    workspace: () => fake.workspace,
    port: () => port,
    webApp: () => new Response("the app"),
    version: "0.1.0",
  });
  const server = await listen(app.fetch, 0);
  port = server.port;
  closing.push(() => server.close(100));
  return { ...fake, ledger: remoteWorkspace(server.url) };
};

test("a running server answers for questions as the ledger itself does", async () => {
  const { ledger, asked, workspace } = await served();
  expect(await ledger.questions({ text: "rescued", limit: 5 })).toEqual(
    await workspace.questions({ text: "rescued", limit: 5 }),
  );
  expect(asked[0]).toEqual({ text: "rescued", limit: 5 });
  expect(await ledger.questionFacets({ status: "contested" })).toEqual(await workspace.questionFacets({}));
  expect(await ledger.question("q_old")).toEqual({ ...QUESTION, forwardedFrom: "q_old" });
  expect(await ledger.question("q_0")).toBeNull();
  expect((await ledger.questionOf("c_1"))?.id).toBe("q_1");
  expect(await ledger.questionOf("c_2")).toBeNull();
  expect((await ledger.entity("The harbour master"))?.id).toBe("e_1");
  expect((await ledger.compare("d_1", "d_2"))?.copiedShare).toBe(1);
  expect(await ledger.compare("d_1", "d_9")).toBeNull();
  const steps: number[] = [];
  expect(await ledger.rebuild((done) => steps.push(done))).toEqual({ documents: 1, claims: 2, questions: 1 });
  expect(steps).toEqual([1]);
});

test("judgements go through, are listed and taken back; a wrong one says why", async () => {
  const { ledger } = await served();
  expect((await ledger.openPairs({})).items[0]?.shown[0]).toContain("harbour master");
  const made = await ledger.judge({
    subject: "entity",
    a: "harbour master",
    b: "HM",
    verdict: "same",
    why: "its sign says so",
  });
  expect(made).toMatchObject({ verdict: "same", why: "its sign says so", undone: false });
  const undo = await ledger.undoJudgement(made.id);
  expect(undo.undoes).toBe(made.id);
  expect((await ledger.judgements({ limit: 10 })).items.map(({ undone }) => undone)).toEqual([false, true]);
  await expect(ledger.undoJudgement("j_0")).rejects.toMatchObject({ code: "RPT_NOT_FOUND" });
  await expect(ledger.judge({ subject: "entity", a: "nobody", b: "HM", verdict: "same" })).rejects.toMatchObject({
    code: "RPT_NOT_FOUND",
  });
});

test("a series goes through with its mapping and its corrections", async () => {
  const { ledger } = await served();
  const mapping = readMapping(
    {
      outlet: "Table",
      url: "https://table.example",
      headline: "{day}",
      day: "date",
      claimant: "Karsund Navy",
      figures: [{ field: "boats", counted: "boats", event: "damage", verb: "lost", says: "lost" }],
    },
    "test",
  );
  const corrections = { fileName: "corrections.json", text: "[]" };
  expect(await ledger.importSeries({ fileName: "boats.json", text: "[{}]", mapping, corrections })).toEqual({
    records: 1,
    added: 1,
    claims: 2,
    corrections: 1,
  });
});

test("a question as a person reads it: the answer, who says how many, every answer with its words", () => {
  const sheet = { width: 80, style: styleFor({ colour: false }) };
  const text = questionText({ ...QUESTION, forwardedFrom: "q_old" }, sheet);
  expect(text).toContain("q_old is this question now.");
  expect(text).toMatch(/The harbour master {2}at least 14 {2}4 May 2031 {2}1 document/);
  expect(text).toContain("The harbour master said at least 14 passengers were rescued on Sunday.");
  expect(text).toContain("Port Ommel no comment");
  expect(text.split("\n").every((line) => line.length <= 80)).toBe(true);
});
