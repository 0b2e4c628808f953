// The demo reports of the package -> captures as they would have been taken on their days.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { makeCapture } from "../acquire/capture.ts";
import { packageFile } from "../compiled.ts";
import type { Capture } from "../model/capture.ts";

interface DemoReport {
  readonly file: string;
  readonly url: string;
  readonly capturedAt: string;
}

const listReports = async (folder: string): Promise<DemoReport[]> => {
  try {
    return JSON.parse(await readFile(join(folder, "reports.json"), "utf8")) as DemoReport[];
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return [];
    throw error;
  }
};

/** The reports in the order of their list; none when the package has no demo. */
export const demoCaptures = async (folder = packageFile("demo")): Promise<Capture[]> => {
  const reports = await listReports(folder);
  return Promise.all(
    reports.map(async ({ file, url, capturedAt }) =>
      makeCapture({
        origin: "file",
        url,
        finalUrl: url,
        fileName: file,
        status: null,
        headers: [],
        mediaType: "text/html",
        charset: "utf-8",
        bytes: await readFile(join(folder, file)),
        capturedAt,
        truncated: false,
      }),
    ),
  );
};
