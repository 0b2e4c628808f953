// The table of positions, newest first: the same that the chart shows, row by row; only rows in view are made.
import { defaultRangeExtractor, useWindowVirtualizer } from "@tanstack/react-virtual";
import { memo, useCallback, useLayoutEffect, useMemo, useRef, useState } from "react";
import { Link, useLocation } from "wouter";
import type { AnswerRecord, QuestionRecord } from "../../export/question-record.ts";
import { LayAside } from "../shell/compare-bar.tsx";
import { useKeys } from "../shell/keys.ts";
import { useMedia } from "../shell/media.ts";
import { useTopOnPage } from "../shell/top-on-page.ts";
import { answerFigure, answerPath, spokenAnswer } from "../words/answer.ts";
import { CertaintyMark } from "../words/certainty.tsx";
import { STATE_WORDS, TAKING_WORDS } from "../words/question.ts";
import { dayWords } from "../words/time.ts";
import { AnswerSentence } from "./chart/words.tsx";
import { seenAt } from "./facts.ts";
import "../style/ledger.css";
import "../style/positions.css";

const ROW = 72;
const CARD = 132;

interface RowProps {
  readonly answer: AnswerRecord;
  readonly origin: string;
  readonly way: string;
  readonly index: number;
  readonly top: number;
  readonly height: number;
  readonly isCursor: boolean;
  readonly isNew: boolean;
  /** Printed: a row in the page's flow. */
  readonly paper: boolean;
  readonly onCursor: (index: number) => void;
  readonly onOpen: (index: number) => void;
  readonly onWhy: (answer: AnswerRecord) => void;
}

const PositionRow = memo(
  ({ answer, origin, way, index, top, height, isCursor, isNew, paper, onCursor, onOpen, onWhy }: RowProps) => {
    const { hedge, number, vague } = answerFigure(answer);
    return (
      <tr
        aria-rowindex={index + 2}
        aria-label={spokenAnswer(answer, origin)}
        data-index={index}
        tabIndex={isCursor ? 0 : -1}
        className={paper ? "position-row paper" : "position-row"}
        style={paper ? undefined : { transform: `translateY(${top}px)`, height }}
        onFocus={() => onCursor(index)}
        onClick={() => onOpen(index)}
      >
        <td className="position-figure number">
          {hedge === "" ? null : <span className="hedge">{hedge} </span>}
          <strong className={`${vague ? "vague" : ""}${answer.state === "current" ? "" : " struck"}`}>{number}</strong>
        </td>
        <td className="position-who">
          <span className="position-name">{origin}</span>
          {isNew ? <span className="label">new</span> : null}
        </td>
        <td className="position-way soft">{way}</td>
        <td className="position-sure">
          <CertaintyMark certainty={answer.certainty} />
          {answer.state === "current" ? null : <span className="soft"> {STATE_WORDS[answer.state]}</span>}
        </td>
        <td className="position-day soft">{answer.publishedAt ? dayWords(answer.publishedAt) : "undated"}</td>
        <td className="position-sentence">
          <Link
            href={answerPath(answer)}
            tabIndex={-1}
            className="position-words"
            onClick={(event) => event.stopPropagation()}
          >
            <AnswerSentence answer={answer} near={height === CARD ? 18 : 56} />
          </Link>
        </td>
        <td className="position-acts">
          <button
            type="button"
            tabIndex={-1}
            className="plain aside-toggle"
            onClick={(event) => {
              event.stopPropagation();
              onWhy(answer);
            }}
          >
            {answer.membership.by === "person" ? "By a person" : "Why here"}
          </button>
          <LayAside
            plain
            report={{
              id: answer.documentId,
              name: `${answer.outlet ?? "Report"}, ${answer.publishedAt ? dayWords(answer.publishedAt) : "undated"}`,
            }}
          />
        </td>
      </tr>
    );
  },
);
PositionRow.displayName = "PositionRow";

const wayOf = (question: QuestionRecord): ((answer: AnswerRecord) => string) => {
  const ways = new Map(question.takings.map((taking) => [taking.to, taking.way]));
  const outlets = new Map(question.answers.map((answer) => [answer.claimId, answer.outlet]));
  return (answer) => {
    const outlet = answer.outlet ?? "unnamed outlet";
    const way = ways.get(answer.claimId);
    if (answer.takenFrom === null) return `in ${outlet}`;
    return `in ${outlet}, from ${outlets.get(answer.takenFrom) ?? "another"}${way ? ` (${TAKING_WORDS[way]})` : ""}`;
  };
};

const SHOWN = 8;
const PRINTED = 400;

export const Positions = ({
  question,
  whole,
  onWhole,
  row,
  onRow,
  isNew,
  onWhy,
}: {
  readonly question: QuestionRecord;
  /** All of them, or the newest. */
  readonly whole: boolean;
  readonly onWhole: (whole: boolean) => void;
  readonly row: number | null;
  readonly onRow: (row: number) => void;
  readonly isNew: (claimId: string) => boolean;
  readonly onWhy: (answer: AnswerRecord) => void;
}) => {
  const phone = useMedia("(max-width: 43.75rem)");
  const [, navigate] = useLocation();
  const print = useMedia("print");
  const sorted = useMemo(
    () => [...question.answers].sort((a, b) => (seenAt(a) < seenAt(b) ? 1 : seenAt(a) > seenAt(b) ? -1 : 0)),
    [question],
  );
  const answers = useMemo(() => (whole || print ? sorted : sorted.slice(0, SHOWN)), [sorted, whole, print]);
  const names = useMemo(() => new Map(question.origins.map((origin) => [origin.id, origin.name])), [question]);
  const way = useMemo(() => wayOf(question), [question]);
  const [cursor, setCursor] = useState(row ?? 0);
  const wantsFocus = useRef(row !== null);
  const [, askForFocus] = useState(0);
  const { ref: body, top } = useTopOnPage<HTMLTableSectionElement>();
  const height = phone ? CARD : ROW;
  const virtual = useWindowVirtualizer({
    count: answers.length,
    estimateSize: () => height,
    overscan: 6,
    scrollMargin: top,
    scrollPaddingStart: 16,
    scrollPaddingEnd: 16,
    rangeExtractor: (range) => {
      // Paper has no view to scroll: as many as anyone would print.
      if (print) return Array.from({ length: Math.min(PRINTED, answers.length) }, (_, index) => index);
      const indexes = defaultRangeExtractor(range);
      return indexes.includes(cursor) || cursor >= answers.length
        ? indexes
        : [...indexes, cursor].sort((a, b) => a - b);
    },
  });
  const move = (to: number) => {
    const next = Math.max(0, Math.min(answers.length - 1, to));
    wantsFocus.current = true;
    askForFocus((asked) => asked + 1);
    setCursor(next);
    virtual.scrollToIndex(next);
  };
  useLayoutEffect(() => {
    if (!wantsFocus.current) return;
    const element = body.current?.querySelector<HTMLElement>(`[data-index="${cursor}"]`);
    if (!element) return virtual.scrollToIndex(cursor, { align: "center" });
    const { top: y, bottom } = element.getBoundingClientRect();
    if (y < 0 || bottom > window.innerHeight) virtual.scrollToIndex(cursor, { align: "center" });
    element.focus({ preventScroll: true });
    wantsFocus.current = false;
  });
  const open = useCallback(
    (index: number) => {
      const answer = answers[index];
      if (!answer) return;
      onRow(index);
      navigate(answerPath(answer));
    },
    [answers, onRow, navigate],
  );
  const isOnRow = () => body.current?.contains(document.activeElement) ?? false;
  const step = (by: number) => move(isOnRow() ? cursor + by : cursor);
  useKeys({ j: () => step(1), k: () => step(-1) });
  return (
    <section className="part" aria-labelledby="positions">
      <h2 id="positions">Positions</h2>
      <table
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose rows take focus is a grid
        role="grid"
        className="positions"
        aria-label="Positions, newest first"
        aria-rowcount={answers.length + 1}
        aria-colcount={7}
        tabIndex={-1}
        onKeyDown={(event) => {
          if (event.ctrlKey || event.metaKey || event.altKey || !isOnRow()) return;
          const to: Readonly<Record<string, () => void>> = {
            ArrowDown: () => move(cursor + 1),
            ArrowUp: () => move(cursor - 1),
            PageDown: () => move(cursor + 8),
            PageUp: () => move(cursor - 8),
            Home: () => move(0),
            End: () => move(answers.length - 1),
            Enter: () => open(cursor),
            w: () => answers[cursor] && onWhy(answers[cursor]),
          };
          const act = event.target instanceof HTMLButtonElement ? undefined : to[event.key];
          if (!act) return;
          event.preventDefault();
          act();
        }}
      >
        <thead className="hidden">
          <tr aria-rowindex={1}>
            {["Figure", "Claimant", "Where", "Certainty", "Published", "Words", "Actions"].map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody ref={body} className="claims-body" style={print ? undefined : { height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map(({ index, start }) => {
            const answer = answers[index];
            return answer ? (
              <PositionRow
                key={answer.claimId}
                answer={answer}
                origin={names.get(answer.originId) ?? "Unnamed"}
                way={way(answer)}
                index={index}
                top={start - top}
                height={height}
                isCursor={index === cursor}
                isNew={isNew(answer.claimId)}
                paper={print}
                onCursor={setCursor}
                onOpen={open}
                onWhy={onWhy}
              />
            ) : null;
          })}
        </tbody>
      </table>
      {sorted.length > SHOWN ? (
        <button type="button" className="plain more" aria-expanded={whole} onClick={() => onWhole(!whole)}>
          {whole ? "Only the newest" : `All ${sorted.length.toLocaleString("en-GB")} positions`}
        </button>
      ) : null}
    </section>
  );
};
