// pdf.js ships no types for the half of it that reads.
declare module 'pdfjs-dist/build/pdf.worker.mjs' {
  export const WorkerMessageHandler: {
    readonly setup: (
      handler: { readonly on: (action: string, listener: (data: object) => void) => void },
      port: object,
    ) => void;
    readonly createDocumentHandler: (parameters: object, port: object) => string;
  };
}
