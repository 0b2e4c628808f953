// Every command, in the order in which the help lists them: from one page to a ledger, then its care.
import type { CommandSpec } from "../command.ts";
import { add } from "./add.ts";
import { ask } from "./ask.ts";
import { compare } from "./compare.ts";
import { demo } from "./demo.ts";
import { doctor } from "./doctor.ts";
import { importCommand } from "./import.ts";
import { judge } from "./judge.ts";
import { ledger } from "./ledger.ts";
import { question } from "./question.ts";
import { read } from "./read.ts";
import { rebuild } from "./rebuild.ts";
import { reconcile } from "./reconcile.ts";
import { serve } from "./serve.ts";
import { show } from "./show.ts";
import { verify } from "./verify.ts";

export const COMMANDS: readonly CommandSpec[] = [
  read,
  reconcile,
  add,
  importCommand,
  ask,
  question,
  ledger,
  show,
  compare,
  judge,
  serve,
  verify,
  rebuild,
  demo,
  doctor,
];
