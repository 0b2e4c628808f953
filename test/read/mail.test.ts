// E-mails: the part that is read, its decoding, and what the head says.
import { expect, test } from "vitest";
import { PACKS } from "../../src/lang/index.ts";
import { readDocument } from "../../src/read/index.ts";
import { captureOf, paragraphs, SENTENCES, shown } from "./page.ts";

const body = SENTENCES.map((sentence) => `paragraph: ${sentence}`);
const head = `From: "The Ommel Courier" <news@courier.example>\r\nSubject: =?utf-8?Q?Two_boats_sink_=E2=80=93_eleven?=\r\n missing\r\nDate: Tue, 06 May 2031 09:00:00 +0200\r\n`;
const read = (mail: string) =>
  readDocument(captureOf(mail, { mediaType: "message/rfc822", url: null, finalUrl: null }), PACKS);
const base64 = (text: string): string => Buffer.from(text).toString("base64").replace(/.{60}/g, "$&\r\n");

test("plain text as it stands, with its place", () => {
  const mail = `${head}Content-Type: text/plain; charset=utf-8\r\n\r\n${SENTENCES.join("\r\n\r\n")}`;
  const document = read(mail);
  expect(shown(document)).toEqual(body);
  expect(document).toMatchObject({
    headline: { value: "Two boats sink – eleven missing" },
    outlet: { value: "The Ommel Courier" },
    publishedAt: { value: "2031-05-06T07:00:00Z" },
  });
  const [run] = document.sourceMap;
  expect(new TextDecoder().decode(captureOf(mail).bytes.subarray(...(run?.bytes ?? [0, 0])))).toBe(document.text);
});

test("HTML before plain, encoded, in nested parts", () => {
  const mail = `${head}Content-Type: multipart/mixed; boundary="out"\r\n\r\n--out\r\nContent-Type: multipart/alternative; boundary=in\r\n\r\n--in\r\nContent-Type: text/plain\r\n\r\nsee the page\r\n--in\r\nContent-Type: text/html; charset="utf-8"\r\nContent-Transfer-Encoding: base64\r\n\r\n${base64(`<article>${paragraphs()}</article>`)}\r\n--in--\r\n--out\r\nContent-Type: image/png\r\n\r\nxxxx\r\n--out--\r\n`;
  const document = read(mail);
  expect(shown(document)).toEqual(body);
  expect(document.sourceMap.every((run) => !run.exact)).toBe(true);
});

test("quoted-printable", () => {
  const mail = `${head}Content-Type: text/plain; charset=iso-8859-1\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\nThe caf=E9 on the quay of Ommel was closed, the owner =\r\nsaid.`;
  expect(shown(read(mail))).toEqual(["paragraph: The café on the quay of Ommel was closed, the owner said."]);
});

test("a mail with pictures alone, and one cut in its head", () => {
  expect(read(`${head}Content-Type: image/png\r\n\r\nxxxx`).issues.map((issue) => issue.code)).toContain(
    "no-article-found",
  );
  expect(read("Subject: x").issues.map((issue) => issue.code)).toContain("empty-text");
});
