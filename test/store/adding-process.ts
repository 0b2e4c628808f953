// A process that adds invented reports to a ledger until it is killed, and says each that was acknowledged.
import { writeSync } from "node:fs";
import { openStore } from "../../src/store/index.ts";
import { inventCapture, inventClaim, inventDocument, inventRecord } from "./invented.ts";

const [home = "", from = "0"] = process.argv.slice(2);
const store = await openStore({ home });
for (let number = Number(from); ; number++) {
  const report = {
    url: `https://sarrow.example/${number}`,
    text: `The harbour union said ${number + 1000} crates were lost. ${"The quay was closed. ".repeat(number % 50)}`,
  };
  const capture = inventCapture(report);
  const document = inventDocument(report, capture);
  await store.addCapture(capture, inventRecord(capture));
  const claims = [inventClaim(document, { source: "harbour union", number: String(number + 1000) })];
  await store.addReading({ document, claims, readWith: ["article/1"] });
  writeSync(1, `${number} ${document.id}\n`);
}
