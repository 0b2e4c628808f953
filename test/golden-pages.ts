// The pages whose reading is held exactly: corpus/golden and the demo, and how one is read into lines of text.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { acquire } from "../src/acquire/index.ts";
import { readConfig } from "../src/config.ts";
import { claimLine } from "../src/export/claim-line.ts";
import { createReading } from "../src/pipeline/reading.ts";
import { root } from "./source-files.ts";

export interface GoldenPage {
  readonly slug: string;
  readonly folder: string;
  readonly source: string;
  readonly blocksFile: string;
  readonly claimsFile: string;
  readonly url: string;
  readonly capturedAt: string;
}

/** Every golden page: a folder of its own under corpus/golden/en, or a page of the demo with its files under corpus/golden/demo. */
export const goldenPages = (): GoldenPage[] => {
  const own = join(root, "corpus/golden/en");
  const demo = JSON.parse(readFileSync(join(root, "demo/reports.json"), "utf8")) as {
    file: string;
    url: string;
    capturedAt: string;
  }[];
  return [
    ...readdirSync(own).map((slug) => ({
      slug,
      folder: join(own, slug),
      source: join(own, slug, "source.html"),
      blocksFile: "expected.text.md",
      claimsFile: "expected.claims.txt",
      ...(JSON.parse(readFileSync(join(own, slug, "capture.json"), "utf8")) as { url: string; capturedAt: string }),
    })),
    ...demo.map(({ file, url, capturedAt }) => {
      const slug = file.replace(/\.html$/, "");
      return {
        slug,
        folder: join(root, "corpus/golden/demo"),
        source: join(root, "demo", file),
        blocksFile: `${slug}.text.md`,
        claimsFile: `${slug}.claims.txt`,
        url,
        capturedAt,
      };
    }),
  ];
};

export interface GoldenReading {
  read(page: GoldenPage): Promise<{ readonly blocks: string; readonly claims: string }>;
  close(): Promise<void>;
}

/** Loads the model once; `read` gives the blocks and the rows of a page as the golden files hold them. */
export const readGolden = async (): Promise<GoldenReading> => {
  const reading = await createReading(readConfig());
  return {
    read: async (page) => {
      const bytes = readFileSync(page.source);
      const [capture] = await acquire(
        { bytes, fileName: "source.html", mediaType: "text/html" },
        { allowPrivate: false, now: () => page.capturedAt },
      );
      if (!capture) throw new Error(`${page.slug}: nothing was acquired`);
      const { document, claims } = await reading.readCapture(capture, { url: page.url });
      const found = (["headline", "outlet", "byline", "agency", "publishedAt", "language"] as const)
        .map((name) => `${name}: ${document[name]?.value ?? "-"} (${document[name]?.from ?? "not found"})`)
        .join("\n");
      const blocks = document.blocks
        .map((block) => `[${block.kind}] ${document.text.slice(...block.span)}`)
        .join("\n\n");
      const issues = document.issues.map((issue) => `! ${issue.code}: ${issue.message}`).join("\n");
      return {
        blocks: `${found}\n\n${blocks}\n${issues ? `\n${issues}\n` : ""}`,
        claims: claims.map((claim) => `${claimLine(claim, document)}\n`).join(""),
      };
    },
    close: () => reading.close(),
  };
};
