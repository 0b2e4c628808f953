// Says in the window's title what the page is.
import { useEffect } from "react";

/** Sets the title while a page is shown: "Ledger · Reportedly". */
export const useTitle = (title: string): void => {
  useEffect(() => {
    document.title = title === "" ? "Reportedly" : `${title} · Reportedly`;
  }, [title]);
};
