// What `doctor` looks at, one check a value: each gives findings with what is there, what is wrong and how to mend it.
import { createHash } from "node:crypto";
import { constants, createReadStream, existsSync } from "node:fs";
import { access, readFile, stat, statfs } from "node:fs/promises";
import { availableParallelism, totalmem } from "node:os";
import { dirname, join } from "node:path";
import { openChat } from "../acquire/chat.ts";
import { type Destination, destinationOf } from "../acquire/destination.ts";
import { packageFile } from "../compiled.ts";
import type { Config } from "../config.ts";
import { ReportedlyError } from "../errors.ts";
import type { HealthRecord } from "../export/record.ts";
import { readLock } from "../store/lock.ts";
import { packageVersion } from "./program.ts";
import { sizeWords } from "./terminal/words.ts";

export interface Finding {
  readonly subject: string;
  readonly state: "ok" | "note" | "wrong";
  readonly says: string;
  readonly mend?: string;
}

export type Check = (config: Config) => Promise<Finding[]>;

const MODEL_FILES = ["reader.int8.onnx", "labels.json", "vocab.txt"] as const;
/** Less free disk than this and an add may fail half way. */
const LOW_DISK = 500e6;

const ok = (subject: string, says: string): Finding => ({ subject, state: "ok", says });
const note = (subject: string, says: string): Finding => ({ subject, state: "note", says });
const wrong = (subject: string, says: string, mend: string): Finding => ({ subject, state: "wrong", says, mend });

const versions: Check = async () => {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  const says = `${process.version} on ${process.platform} ${process.arch}, ${availableParallelism()} processors, ${sizeWords(totalmem())} memory`;
  const fits = major > 20 || (major === 20 && minor >= 19);
  return [
    ok("reportedly", packageVersion()),
    fits ? ok("Node", says) : wrong("Node", says, "Install Node 20.19 or newer."),
  ];
};

const digestOf = (file: string): Promise<string> =>
  new Promise((resolve, reject) => {
    const hash = createHash("sha256");
    createReadStream(file)
      .on("data", (chunk) => hash.update(chunk))
      .on("error", reject)
      .on("end", () => resolve(hash.digest("hex")));
  });

const model: Check = async ({ modelFolder }) => {
  const folder = modelFolder ?? packageFile("models/reader-1");
  const missing = MODEL_FILES.filter((file) => !existsSync(join(folder, file)));
  if (missing.length > 0)
    return [
      wrong(
        "model",
        `${folder} lacks ${missing.join(", ")}`,
        "Install the package again, or set REPORTEDLY_MODEL to the model's folder.",
      ),
    ];
  const file = join(folder, MODEL_FILES[0]);
  const [digest, { size }] = await Promise.all([digestOf(file), stat(file)]);
  const card = await readFile(join(folder, "card.json"), "utf8").catch(() => "");
  const says = `${folder}, ${sizeWords(size)}, SHA-256 ${digest.slice(0, 16)}…`;
  if (card !== "" && /[0-9a-f]{64}/.test(card) && !card.includes(digest))
    return [wrong("model", `${says} is not the file that its card names`, "Install the package again.")];
  return [ok("model", says)];
};

const runtime: Check = async () => {
  try {
    await import("onnxruntime-node");
    return [ok("runtime", "onnxruntime-node loads")];
  } catch (error) {
    return [
      wrong(
        "runtime",
        `onnxruntime-node does not load: ${(error as Error).message}`,
        "Run `npm ci` in the package's folder, on a supported platform.",
      ),
    ];
  }
};

const askHealth = async (url: string): Promise<HealthRecord | null> => {
  try {
    const answer = await fetch(`${url}/api/health`, { signal: AbortSignal.timeout(3000) });
    return answer.ok ? ((await answer.json()) as HealthRecord) : null;
  } catch {
    return null;
  }
};

const SENT: Readonly<Record<Destination, (origin: string) => string>> = {
  "this machine": (origin) =>
    `the text of all that is read goes to ${origin}, a program on this machine, and no farther by our doing`,
  "own network": (origin) => `the text of all that is read LEAVES this machine, for ${origin} on your own network`,
  outside: (origin) => `the text of all that is read LEAVES this machine and your network, for ${origin}`,
  unknown: (origin) => `the text of all that is read would go to ${origin}, which cannot be looked up now`,
};

/** What a running server does, whose settings may be others than this command's. */
const sentByServer = async (home: string): Promise<Finding[]> => {
  const lock = readLock(home);
  const health = lock?.url ? await askHealth(lock.url) : null;
  if (!health) return [];
  const says = health.secondReader
    ? `the server that runs sends the text of all that is added to ${health.secondReader}`
    : "the server that runs sends no text anywhere";
  return [note("second reader", says)];
};

/** Says whether text leaves the machine, and where to; asks the endpoint for its models, and sends it no text. */
const secondReader: Check = async ({ home, secondReader: settings }) => {
  const subject = "second reader";
  const server = await sentByServer(home);
  if (!settings) return [ok(subject, "off: no text is sent anywhere to be read"), ...server];
  let chat: ReturnType<typeof openChat>;
  try {
    chat = openChat(settings);
  } catch (error) {
    if (!(error instanceof ReportedlyError)) throw error;
    return [wrong(subject, error.message, error.hint)];
  }
  try {
    const place = await destinationOf(new URL(chat.origin));
    const how = `${settings.model}, ${settings.beside ? "beside" : "in place of"} the built-in model, ${settings.key() === null ? "without" : "with"} a key`;
    const findings = [note(subject, `on: ${SENT[place](chat.origin)} (${how})`)];
    const models = await chat.models();
    if ("failure" in models)
      findings.push(
        wrong(
          subject,
          `${chat.origin} was asked for its models: ${models.failure}`,
          "Start the server or mend the settings; until then the built-in model reads, and each document says so.",
        ),
      );
    else if (!models.names.includes(settings.model))
      findings.push(note(subject, `${chat.origin} answers, but does not list a model named ${settings.model}`));
    else findings.push(ok(subject, `${chat.origin} answers and has ${settings.model}`));
    return [...findings, ...server];
  } finally {
    await chat.close();
  }
};

/** The nearest folder that exists: where a new ledger would be made. */
const standing = (folder: string): string =>
  existsSync(folder) || dirname(folder) === folder ? folder : standing(dirname(folder));

const folder: Check = async ({ home }) => {
  const place = standing(home);
  const findings: Finding[] = [];
  const writable = await access(place, constants.W_OK).then(
    () => true,
    () => false,
  );
  const isNew = place !== home;
  if (!writable)
    findings.push(
      wrong(
        "ledger",
        `${place} cannot be written to`,
        "Change its permissions, or set REPORTEDLY_HOME to another folder.",
      ),
    );
  else
    findings.push(
      isNew ? note("ledger", `${home} is not there yet; the first add or serve makes it`) : ok("ledger", home),
    );
  const disk = await statfs(place).catch(() => null);
  if (disk) {
    const free = disk.bavail * disk.bsize;
    findings.push(
      free < LOW_DISK
        ? wrong("disk", `only ${sizeWords(free)} free`, "Make room, or move the ledger with REPORTEDLY_HOME.")
        : ok("disk", `${sizeWords(free)} free`),
    );
  }
  return findings;
};

const holder: Check = async ({ home, port }) => {
  const lock = readLock(home);
  if (!lock) {
    const other = await askHealth(`http://127.0.0.1:${port}`);
    return other
      ? [note("server", `nobody holds this ledger; another ledger's server answers on port ${port}`)]
      : [note("server", "nobody holds the ledger; `reportedly serve` opens it")];
  }
  if (!lock.url) return [note("server", `process ${lock.pid} is working in the ledger`)];
  const health = await askHealth(lock.url);
  return health
    ? [
        ok(
          "server",
          `process ${lock.pid} at ${lock.url}: ${health.documents} documents, ${health.claims} claims, version ${health.version}`,
        ),
      ]
    : [
        wrong(
          "server",
          `process ${lock.pid} holds the ledger but does not answer at ${lock.url}`,
          `Look at its terminal; if it hangs, end process ${lock.pid}.`,
        ),
      ];
};

const webApp: Check = async () =>
  existsSync(packageFile("dist-web/index.html"))
    ? [ok("web app", "built")]
    : [note("web app", "not built; `reportedly serve` builds it in a checkout")];

export const CHECKS: readonly Check[] = [versions, model, runtime, secondReader, folder, holder, webApp];
