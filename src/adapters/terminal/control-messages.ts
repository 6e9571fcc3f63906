/** Asked of the running server: one line of JSON. */
export type ControlRequest = { readonly command: string; readonly input: unknown };

/** What the server says, one line of JSON each: progress as often as it likes, then one of the others. */
export type ControlReply =
  | { readonly progress: unknown }
  | { readonly answer: unknown }
  | { readonly refused: string }
  | { readonly fault: string };

/** Longest line that is read, in bytes: a ledger of 50 MiB in Base64, and room around it. */
const longestLine = 80 * 1024 * 1024;

/**
 * Splits what arrives into lines. The feeder is called with each piece.
 *
 * @throws an Error when a line grows past any honest length
 */
export function lineFeeder(onLine: (line: string) => void): (piece: Buffer) => void {
  let pieces: Buffer[] = [];
  let length = 0;
  return (piece) => {
    let rest = piece;
    for (let end = rest.indexOf(10); end >= 0; end = rest.indexOf(10)) {
      pieces.push(rest.subarray(0, end));
      onLine(Buffer.concat(pieces).toString("utf8"));
      pieces = [];
      length = 0;
      rest = rest.subarray(end + 1);
    }
    pieces.push(rest);
    length += rest.length;
    if (length > longestLine) throw new Error("a line of the control socket is too long");
  };
}
