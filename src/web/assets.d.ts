// Lets the compiler accept style sheets as imports; Vite bundles them.
declare module "*.css";
