import { finding } from '../problems/finding.ts';
import type { Finding } from '../problems/problem.ts';
import { emptyField, missingField } from './missing-field.ts';
import { resolvePicture } from './picture-source.ts';
import type { Fields } from './read-yaml.ts';

/**
 * What the fields of a picture say only together, or together with the place of the file: a file
 * needs its `alt`, and lies inside `content/`. Works on the fields as written.
 *
 * @param file the article's, relative to `content/`.
 */
export function pictureFindings(file: string, fields: Fields): Finding[] {
  const picture = fields.picture;
  if (typeof picture !== 'object' || picture === null) return [];
  const { src, alt } = picture as Fields;
  if (typeof src !== 'string' || src === '') return [];
  const name = `content/${file}`;
  const findings: Finding[] = [];
  if (alt === undefined) findings.push(missingField(['picture', 'alt'], name));
  if (alt === '') findings.push(emptyField(['picture', 'alt'], name));
  if (resolvePicture(src, file) === undefined) findings.push(leadsOut(name));
  return findings;
}

function leadsOut(file: string): Finding {
  return finding('picture/path', {
    file,
    field: ['picture', 'src'],
    what: '`picture.src` leads out of the folder `content/`.',
    why: 'What lies outside is not part of the archive.',
    fix: 'put the file beside the article and write its name, such as hass-school.jpg.',
  });
}
