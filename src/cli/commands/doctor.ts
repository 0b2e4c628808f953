// reportedly doctor: looks at everything the product needs and says what is wrong and how to mend it.

import type { Finding } from "../checks.ts";
import { CHECKS } from "../checks.ts";
import { command } from "../command.ts";
import { plain } from "../terminal/plain.ts";
import type { Style } from "../terminal/style.ts";
import { styleFor } from "../terminal/style.ts";

interface Options {
  readonly json?: boolean;
}

const SIGNS = { ok: ["✓", "good"], note: ["·", "quiet"], wrong: ["✗", "bad"] } as const;

const findingText = ({ state, subject, says, mend }: Finding, style: Style): string => {
  const [sign, tone] = SIGNS[state];
  const word = state === "wrong" ? " wrong:" : "";
  const lines = [`${style.tone(tone, sign)} ${subject.padEnd(13)}${style.tone(tone, word)} ${plain(says)}`.trimEnd()];
  if (mend) lines.push(`                → ${plain(mend)}`);
  return lines.join("\n");
};

export const doctor = command<Options>({
  name: "doctor",
  summary: "say what is installed, where data lies, what is wrong",
  about:
    "Looks at Node, the package, the reading model, the second reader and where text goes, the ledger's folder, its lock and disk, and the server. Changes nothing. Exits 1 when something is wrong.",
  arguments: [],
  options: [{ flags: "--json", doc: "print the findings as JSON" }],
  examples: [{ line: "reportedly doctor", doc: "the first thing to run when something does not work" }],
  run: async (_, options, io, config) => {
    const findings: Finding[] = [];
    for (const check of CHECKS) findings.push(...(await check(config)));
    const style = styleFor(io.terminal);
    await io.write(
      options.json
        ? `${JSON.stringify(findings, null, 2)}\n`
        : findings.map((finding) => `${findingText(finding, style)}\n`).join(""),
    );
    return findings.some((finding) => finding.state === "wrong") ? 1 : 0;
  },
});
