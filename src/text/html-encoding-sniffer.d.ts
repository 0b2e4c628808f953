// Types of html-encoding-sniffer 6, which brings none.
declare module "html-encoding-sniffer" {
  const sniff: (
    bytes: Uint8Array,
    options?: {
      readonly xml?: boolean;
      readonly transportLayerEncodingLabel?: string;
      readonly defaultEncoding?: string;
    },
  ) => string | null;
  export = sniff;
}
