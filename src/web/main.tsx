// Starts the app in the page: styles, cache, routes.
import { QueryClientProvider } from "@tanstack/react-query";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { createCache } from "./api/records.ts";
import { App } from "./app.tsx";
import "./style/tokens.css";
import "./style/faces.css";
import "./style/base.css";
import "./style/shell.css";

const root = document.getElementById("root");
if (root)
  createRoot(root).render(
    <StrictMode>
      <QueryClientProvider client={createCache()}>
        <App />
      </QueryClientProvider>
    </StrictMode>,
  );
