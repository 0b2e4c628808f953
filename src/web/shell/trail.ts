// Whether there is a page of ours to go back to, so that Esc never leaves the app.

let steps = 0;

/** Called when another page of the app is shown. */
export const noteStep = (): void => {
  steps++;
};

/** Goes back to the page that led here, or to the ledger where none did. */
export const backOut = (navigate: (path: string) => void): void => {
  if (steps > 0) window.history.back();
  else navigate("/ledger");
};
