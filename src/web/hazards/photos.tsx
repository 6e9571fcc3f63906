import type { Attachment } from "#domain/hazards/attachment.ts";

type Props = { readonly hazard: string; readonly photos: readonly Attachment[]; readonly label: string };

/** Photos and papers of a hazard under their name; each opens at its full size. */
export function Photos({ hazard, photos, label }: Props) {
  if (photos.length === 0) return null;
  return (
    <figure className="photo-strip">
      <figcaption className="quiet">{label}</figcaption>
      {photos.map((photo, index) => {
        const address = `/api/hazards/${hazard}/files/${photo.id}`;
        const picture = photo.mediaType.startsWith("image/");
        return (
          <a key={photo.id} href={address} target="_blank" rel="noreferrer">
            {picture ? <img src={address} alt={`${label} ${index + 1}`} loading="lazy" /> : photo.name}
          </a>
        );
      })}
    </figure>
  );
}
