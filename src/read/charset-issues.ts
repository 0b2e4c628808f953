// What was odd about the charset of an input, as issues.
import type { Issue } from "../model/issue.ts";
import type { DecodedText } from "../text/charset.ts";

/** Issues of decoded text: a guess, a declaration set aside, bytes that stand for no character. */
export const charsetIssues = (decoded: DecodedText): Issue[] => {
  const issues: Issue[] = [];
  if (decoded.setAside !== null)
    issues.push({
      code: "charset-guessed",
      message: `The charset is declared as ${decoded.setAside}, but the bytes are ${decoded.charset} and were read so`,
    });
  else if (decoded.guessed)
    issues.push({
      code: "charset-guessed",
      message: `No charset is declared; the bytes were read as ${decoded.charset}`,
    });
  if (decoded.errors > 0)
    issues.push({
      code: "charset-errors",
      message: `${decoded.errors} ${decoded.errors === 1 ? "place holds bytes that are" : "places hold bytes that are"} no ${decoded.charset}`,
    });
  return issues;
};
