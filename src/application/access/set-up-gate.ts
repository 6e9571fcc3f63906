/** Port: the one-time code that the terminal shows at the first start. */
export type SetUpGate = {
  /** Whether it is the code; after a few wrong ones the code is void and another is shown. */
  accepts(code: string): boolean;
  /** Voids the code once the installation is set up. */
  close(): void;
};
