/** Fields that mean a date, a number or an answer; editors are told the type that they stand for. */
import * as z from 'zod';
import { dateFault } from '../archive/moment.ts';
import { suggestDate } from './suggest-date.ts';
import { type Teller, tells } from './told.ts';

const dayPattern = '^\\d{4}-\\d{2}-\\d{2}$';
const momentPattern =
  '^\\d{4}-\\d{2}-\\d{2}(T\\d{2}:\\d{2}(:\\d{2}(\\.\\d+)?)?(Z|[+-]\\d{2}:\\d{2}))?$';

/** `YYYY-MM-DD`, or an RFC 3339 date-time whose seconds may be missing. Stays as written. */
export const moment = () =>
  z
    .string()
    .check(tells((value) => faultOfDate(value, 'moment')))
    .meta({ pattern: momentPattern });

/** `YYYY-MM-DD`. */
export const day = () =>
  z
    .string()
    .check(tells((value) => faultOfDate(value, 'day')))
    .meta({ pattern: dayPattern });

/** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
export const partialDate = () =>
  z
    .string()
    .check(tells(faultOfPartialDate))
    .meta({ type: ['string', 'number'], pattern: '^\\d{4}(-\\d{2}(-\\d{2})?)?$' });

function faultOfDate(value: string, form: 'day' | 'moment'): Teller | undefined {
  const fault = dateFault(value, form);
  if (fault === 'impossible') return impossible(value);
  return fault && misformed(value, form);
}

function faultOfPartialDate(value: string): Teller | undefined {
  const rest = value.length === 4 ? '-01-01' : value.length === 7 ? '-01' : '';
  const whole = value + rest;
  const fault = dateFault(whole, 'day');
  if (fault === 'impossible') return impossible(value);
  return (
    fault &&
    (({ field }) => ({
      rule: 'date/form',
      what: `\`${field}\` is not a date in the form that Stet reads.`,
      fix: `write the day as 2016-10-26, or as much as is known: 2016-10, 2016.`,
    }))
  );
}

function impossible(value: string): Teller {
  return ({ field }) => ({
    rule: 'date/impossible',
    what: `There is no ${value}: \`${field}\` is not in the calendar or not on the clock.`,
    fix: 'check the date against the source; one digit is most often wrong.',
  });
}

function misformed(value: string, form: 'day' | 'moment'): Teller {
  return ({ field, timeZone }) => {
    const suggestion = suggestDate(value, form, timeZone);
    return {
      rule: 'date/form',
      what: `\`${field}\` is not a date in the form that Stet reads.`,
      why: suggestion?.why,
      fix: suggestion
        ? `write \`${field.replace(/^.*\./, '')}: ${suggestion.text}\`.`
        : form === 'day'
          ? 'write the day as 2016-10-27.'
          : 'write the day as 2016-10-27, or with a time as 2016-10-27T18:05:00+04:00.',
    };
  };
}

/** A question; comes out as a boolean. */
export const yesOrNo = () =>
  z
    .string()
    .check(
      tells((value) =>
        /^(?:true|false|yes|no)$/i.test(value)
          ? undefined
          : ({ field }) => ({
              rule: 'field/yes-or-no',
              what: `\`${field}\` is answered with true or false, not with “${value}”.`,
              fix: `write \`${field.replace(/^.*\./, '')}: true\` or leave the line out.`,
            }),
      ),
    )
    .transform((value) => /^(?:true|yes)$/i.test(value))
    .meta({ type: 'boolean' });

/** A decimal number within a range; comes out as a number. */
export const number = (minimum: number, maximum: number) =>
  z
    .string()
    .check(
      tells((value) => {
        const good = /^[+-]?(?:\d+\.?\d*|\.\d+)$/.test(value);
        if (good && Number(value) >= minimum && Number(value) <= maximum) return undefined;
        return ({ field }) => ({
          rule: 'field/number',
          what: `\`${field}\` is a number from ${minimum} to ${maximum}, and “${value}” is not.`,
          fix: good
            ? 'check the number against the source.'
            : `write digits, with a point for decimals: \`${field.replace(/^.*\./, '')}: 35.5\`.`,
        });
      }),
    )
    .transform(Number)
    .meta({ type: 'number', minimum, maximum });
