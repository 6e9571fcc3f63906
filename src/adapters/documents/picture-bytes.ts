/** Pictures of a paper by the id of their content. */
export type PictureBytes = ReadonlyMap<string, Uint8Array>;
