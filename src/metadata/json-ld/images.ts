import type { ImageObject } from 'schema-dts';
import type { PublisherView } from '../../views/publisher-view.ts';
import type { RecordPicture } from '../../views/story-record.ts';

/**
 * The picture in 16:9, 4:3 and 1:1, else as it is. A credit is not a licence: where the site has a
 * page that states the rights in pictures, it is named here as it is in the files themselves.
 */
export function images(picture: RecordPicture, { pictureRights }: PublisherView): ImageObject[] {
  const { alt, caption, credit, creator, copyright, taken, place: where } = picture;
  const files = picture.crops.length > 0 ? picture.crops : [picture];
  return files.map(({ url, width, height }) => ({
    '@type': 'ImageObject',
    contentUrl: url,
    url,
    width: { '@type': 'QuantitativeValue', value: width, unitCode: 'E37' },
    height: { '@type': 'QuantitativeValue', value: height, unitCode: 'E37' },
    caption: caption ?? alt,
    creditText: credit,
    creator: creator ? { '@type': 'Person', name: creator } : undefined,
    copyrightNotice: copyright,
    license: pictureRights,
    acquireLicensePage: pictureRights,
    dateCreated: taken,
    contentLocation: where ? { '@type': 'Place', name: where } : undefined,
  }));
}
