// The home page: the questions once there are any; before that the field that takes a report, and the rows beneath it.
import { useQuery } from "@tanstack/react-query";
import { lazy, Suspense } from "react";
import { leadQuery, questionQuery } from "../api/questions.ts";
import { PageSkeleton } from "../shell/states.tsx";
import { QuestionsPage } from "./page.tsx";

const LedgerPage = lazy(() => import("../ledger/page.tsx").then((module) => ({ default: module.LedgerPage })));

export const HomePage = () => {
  const lead = useQuery(leadQuery);
  const id = lead.data?.id ?? "";
  const story = useQuery({ ...questionQuery(id), enabled: id !== "" });
  // The story stands above the list: it is waited for, so that the list never moves.
  if (lead.isPending || (id !== "" && story.isPending)) return <PageSkeleton />;
  if (lead.data) return <QuestionsPage home />;
  return (
    <Suspense fallback={<PageSkeleton />}>
      <LedgerPage home />
    </Suspense>
  );
};
