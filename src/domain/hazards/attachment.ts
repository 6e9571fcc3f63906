/** A file kept by the hash of its content: the same photo sent twice is one file, and a changed byte is another. */
export type Attachment = {
  /** SM3 of the content, 64 hexadecimal digits. */
  readonly id: string;
  /** Name as the user knows it. */
  readonly name: string;
  readonly mediaType: string;
  /** Bytes. */
  readonly size: number;
};
